import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import { apprenticeshipChecks } from './apprenticeships.ts'
import { classAndProductChanges } from './class-changes.ts'
import { contestChanges } from './contest-changes.ts'
import { cooperationFormChecks } from './cooperation-forms.ts'
import { enterpriseChanges } from './enterprise-changes.ts'
import { enterpriseChecks } from './enterprises.ts'
import { facilityChanges } from './facility-changes.ts'
import { graduateChanges } from './graduate-changes.ts'
import { intakeChecks } from './intake.ts'
import { levelChecks } from './levels.ts'
import { partnerNumberChecks } from './partner-numbers.ts'
import { partnerChecks } from './partners.ts'
import { partnershipChanges } from './partnership-changes.ts'
import { peopleChecks } from './people.ts'
import { placeChecks } from './places.ts'
import { profileChanges } from './profile-changes.ts'
import { programmeChanges } from './programme-changes.ts'
import { recognitionChecks } from './recognition.ts'
import { registerChecks } from './register-changes.ts'
import { registeredNameChecks } from './registered-names.ts'
import { registeredPartnerChecks } from './registered-partners.ts'
import { targetChecks } from './targets.ts'

/** Every check of a return against what else is known: the only list of them. */
export const contextChecks: readonly AnyContextCheck[] = [
  ...partnerChecks,
  ...cooperationFormChecks,
  ...peopleChecks,
  ...levelChecks,
  ...partnerNumberChecks,
  ...apprenticeshipChecks,
  ...placeChecks,
  ...enterpriseChecks,
  ...registeredNameChecks,
  ...registeredPartnerChecks,
  ...recognitionChecks,
  ...registerChecks,
  ...targetChecks,
  ...profileChanges,
  ...programmeChanges,
  ...graduateChanges,
  ...intakeChecks,
  ...facilityChanges,
  ...partnershipChanges,
  ...classAndProductChanges,
  ...contestChanges,
  ...enterpriseChanges,
]
