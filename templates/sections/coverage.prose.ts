import { clause, join, paragraph, type Say, sentence, type Words } from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'

/** Who reported, before anything that they reported; and how far both sides agree. */
export const blocks = (say: Say): (Block | null)[] => [
  paragraph(
    sentence(
      join(
        [
          clause`${say.facts.year}年，${coverage(say, 'schools', '学校')}`,
          coverage(say, 'enterprises', '企业'),
        ],
        '；',
      ),
    ),
    missing(say),
    scope(say),
  ),
  paragraph(
    sentence(
      say.state(['reconciliation.confirmed-share'], {
        said: confirmed =>
          clause`企业也报送了合作情况的校企合作关系中，校企双方一致确认的占${confirmed.as('')}`,
        zero: '企业也报送了合作情况的校企合作关系中，没有双方一致确认的',
      }),
      say.change('reconciliation.confirmed-share'),
    ),
  ),
]

/** 应报, 已报, 按时 of the schools or the enterprises. */
function coverage(say: Say, kind: 'schools' | 'enterprises', noun: string): Words {
  const id = (part: string): string => `coverage.${kind}.${part}`
  const unit = kind === 'schools' ? '所' : '家'
  return join(
    [
      say.state([id('due')], {
        said: due => clause`应报送的${noun}${due.as(unit)}`,
        zero: clause`没有应报送的${noun}`,
      }),
      say.some(id('due'))
        ? say.state([id('filed')], {
            said: filed => (say.some(id('missing')) ? clause`已报送${filed.as(unit)}` : '均已报送'),
            zero: '均未报送',
          })
        : null,
      say.some(id('filed'))
        ? say.state([id('on-time')], {
            said: onTime => clause`其中按时报齐全部报表的${onTime.as(unit)}`,
            zero: '均未按时报齐全部报表',
          })
        : null,
    ],
    '，',
  )
}

function missing(say: Say): Words | null {
  const count = (kind: 'schools' | 'enterprises', noun: string, unit: string): Words | null =>
    say.some(`coverage.${kind}.missing`)
      ? say.state([`coverage.${kind}.missing`], { said: missing => clause`${noun}${missing.as(unit)}` })
      : null
  const counts = join([count('schools', '学校', '所'), count('enterprises', '企业', '家')], '、')
  return counts.length === 0
    ? null
    : sentence(
        clause`未报送的${counts}，名单见${say.annex('coverage')}`,
        carried(say) ?? '未报送的单位不计入各项指标，也不按零处理',
      )
}

/** The one series that keeps what schools filed in earlier years, with how many people of how many schools. */
function carried(say: Say): Words | null {
  const { carried: kept } = say.facts.cohorts ?? {}
  if (!kept || kept.schools.length === 0 || !say.known('graduates.cumulative')) return null
  const note = say.note(
    `累计培养毕业生含本年没有报送毕业生情况的${kept.schools.length}所学校（${kept.schools.join('、')}）以前年度报送的${kept.people}人。`,
  )
  return clause`除累计培养毕业生沿用有关学校以前年度的报送外${note}，未报送的不计入各项指标，也不按零处理`
}

/** Whether this year and the year before speak of the same reporters. */
function scope(say: Say): Words | null {
  const { successions, coverageBefore, coverage } = say.facts
  const succeeded = successions.map(({ name, predecessorName }) =>
    name === predecessorName ? `${name}的单位编码已经变更` : `${name}的前身为${predecessorName}`,
  )
  const changed =
    coverageBefore !== null &&
    (coverageBefore.schools.filed !== coverage.schools.filed ||
      coverageBefore.enterprises.filed !== coverage.enterprises.filed)
  return sentence(
    succeeded.length > 0
      ? clause`更名、合并的单位与其前身衔接比较${say.note(`${succeeded.join('，')}；与上年比较时，以前身上年的数据为基数。`)}`
      : null,
    coverageBefore !== null && (changed || say.sameScope)
      ? clause`两年报送的单位不同，${
          say.sameScope
            ? '标明“同口径”的增减只计算两年都报送了该项的单位，其他增减按各年实际报送单位计算'
            : '与上年的比较按各年实际报送单位计算'
        }${say.note(before(coverageBefore, say.sameScope))}`
      : null,
  )
}

const before = (
  { schools, enterprises }: NonNullable<Say['facts']['coverageBefore']>,
  marked: boolean,
): string =>
  `上年应报送的学校${schools.due}所、已报送${schools.filed}所，应报送的企业${enterprises.due}家、已报送${enterprises.filed}家；${marked ? '没有标明“同口径”的增减' : '增减中'}含有报送单位变化的影响。`
