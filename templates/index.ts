import type { AnyForm } from '../functions/declare/form.ts'
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
