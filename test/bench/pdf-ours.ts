import { pdf } from '../../functions/render/pdf.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { report } from './files.ts'
import { longBulletin, words } from './long-bulletin.ts'

/** Ours: the official page, tagged, with its own line setting. */
const bulletin = longBulletin()
await pdf(bulletin, pageStyle, [])
report(words(bulletin))
