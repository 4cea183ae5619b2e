import type { Rule } from '../rule.ts'
import { accessibility } from './accessibility.ts'
import { annotationRules } from './annotations.ts'
import { attachments } from './attachments.ts'
import { colour } from './colour.ts'
import { extensionSchemas } from './extension-schemas.ts'
import { fileStructure } from './file-structure.ts'
import { fontRules } from './fonts.ts'
import { glyphs } from './glyphs.ts'
import { graphics } from './graphics.ts'
import { limits } from './limits.ts'
import { metadata } from './metadata.ts'
import { structureRules } from './structure.ts'

/** Every rule in the order of the standard; those of PDF/UA last. */
export const rules: readonly Rule[] = [
  ...fileStructure,
  ...limits,
  ...colour,
  ...graphics,
  ...fontRules,
  ...glyphs,
  ...annotationRules,
  ...metadata,
  ...extensionSchemas,
  ...structureRules,
  ...attachments,
  ...accessibility,
]
