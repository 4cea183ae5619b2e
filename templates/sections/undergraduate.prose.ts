import { clause, join, paragraph, type Say, sentence, type Words } from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'

/** Names that are said in full; of more, this many and 等. */
const named = 6

/** Schools and programmes at undergraduate level, by name. */
export const blocks = (say: Say): (Block | null)[] => [
  paragraph(
    sentence(
      say.state(['undergraduate.schools'], {
        said: schools => clause`${schoolList(say)}${schools.as('所学校')}开展职业本科建设`,
        zero: '本年度没有学校开展职业本科建设',
      }),
      say.change('undergraduate.schools', '学校数'),
    ),
    sentence(
      say.state(['undergraduate.programmes'], {
        said: programmes => clause`在办和筹建的职业本科专业有${programmeList(say)}${programmes.as('个')}`,
        zero: '没有在办或筹建的职业本科专业',
      }),
      say.some('undergraduate.programmes')
        ? say.state(['undergraduate.running'], {
            said: running => clause`其中在办${running.as('个')}`,
            zero: '均在筹建',
          })
        : null,
      say.change('undergraduate.programmes', '职业本科专业'),
    ),
  ),
  say.figures('职业本科建设主要指标'),
]

/** Schools by their short names, each with its note where it has none yet. */
function schoolList(say: Say): Words {
  const names = say.names('undergraduate.schools', 'school', 'schoolName')
  const shown = join(
    names.slice(0, named).map(one => say.called(one.school, one.schoolName)),
    '、',
  )
  return names.length > named ? clause`${shown}等` : shown
}

function programmeList(say: Say): string {
  const names = say.names('undergraduate.programmes', 'programme').map(one => one.programme)
  return names.length > named ? `${names.slice(0, named).join('、')}等` : names.join('、')
}
