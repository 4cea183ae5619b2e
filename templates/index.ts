import type { AnyForm } from '../functions/declare/form.ts'
import type { SectionTemplate } from '../functions/declare/section.ts'
import { contests } from './forms/contests.form.ts'
import { educationGroups } from './forms/education-groups.form.ts'
import { enterpriseProfile } from './forms/enterprise-profile.form.ts'
import { graduates } from './forms/graduates.form.ts'
import { industryColleges } from './forms/industry-colleges.form.ts'
import { orderClasses } from './forms/order-classes.form.ts'
import { partnerships } from './forms/partnerships.form.ts'
import { production } from './forms/production.form.ts'
import { programmes } from './forms/programmes.form.ts'
import { policies, recognisedEnterprises, reporters, targets } from './forms/registers.ts'
import { schoolCooperation } from './forms/school-cooperation.form.ts'
import { schoolProfile } from './forms/school-profile.form.ts'
import { trainingBases } from './forms/training-bases.form.ts'
import { annexes } from './sections/annexes.ts'
import { coverageSection, faultsSection } from './sections/coverage.section.ts'
import { educationSection } from './sections/education.section.ts'
import { industrySection } from './sections/industries.section.ts'
import { integrationSection } from './sections/integration.section.ts'
import { nextStepsSection } from './sections/next-steps.section.ts'
import { undergraduateSection } from './sections/undergraduate.section.ts'

/** Every form, in the order of the bureau's notice: the only list of them. */
export const forms: readonly AnyForm[] = [
  schoolProfile,
  programmes,
  graduates,
  industryColleges,
  trainingBases,
  educationGroups,
  partnerships,
  orderClasses,
  production,
  contests,
  enterpriseProfile,
  schoolCooperation,
  reporters,
  recognisedEnterprises,
  targets,
  policies,
]

/** Every part of the bulletin in its order, the annexes last: the only list of them. */
export const sections: readonly SectionTemplate[] = [
  coverageSection,
  faultsSection,
  industrySection,
  integrationSection,
  educationSection,
  undergraduateSection,
  nextStepsSection,
  ...annexes,
]
