import type { Rule } from '../rule.ts'
import { accessibility } from './accessibility.ts'
import { annotationRules } from './annotations.ts'
import { attachments } from './attachments.ts'
import { colour } from './colour.ts'
import { compositeFonts } from './composite-fonts.ts'
import { contentStreams } from './content-streams.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { extensionSchemas } from './extension-schemas.ts'
import { fileStructure } from './file-structure.ts'
import { fontRules } from './fonts.ts'
import { glyphs } from './glyphs.ts'
import { graphicsState } from './graphics-state.ts'
import { limits } from './limits.ts'
import { metadata } from './metadata.ts'
import { navigation } from './navigation.ts'
import { outputIntent } from './output-intent.ts'
import { pictures } from './pictures.ts'
import { structureRules } from './structure.ts'

/** Every rule in the order of the standard; those of PDF/UA last. */
export const rules: readonly Rule[] = [
  ...fileStructure,
  ...limits,
  ...contentStreams,
  ...outputIntent,
  ...colour,
  ...graphicsState,
  ...pictures,
  ...fontRules,
  ...compositeFonts,
  ...embeddedFonts,
  ...glyphs,
  ...annotationRules,
  ...metadata,
  ...extensionSchemas,
  ...structureRules,
  ...navigation,
  ...attachments,
  ...accessibility,
]
