import {
  clause,
  type Part,
  paragraph,
  type Say,
  sentence,
  type Words,
} from '../../functions/declare/section.ts'
import {
  atLeastPercent,
  exactly,
  hundredOdd,
  inWan,
  over,
  percent,
  wanOdd,
} from '../../functions/declare/wording.ts'
import type { Block, Span } from '../../functions/model.ts'

/** What is taught, who graduated, who was hired: levels, changes and the distribution by 专业大类. */
export const blocks = (say: Say): (Block | null)[] => [
  paragraph(
    sentence(
      clause`${say.facts.year}年，${say.state(['programmes.categories', 'programmes.kinds'], {
        said: (categories, kinds) =>
          clause`全市职业院校开设${categories.as('大类')}${kinds.as('种', hundredOdd, over('多'), exactly)}专业${say.definition('programmes.categories')}${say.definition('programmes.kinds')}`,
        zero: '全市职业院校没有在办专业',
      })}`,
    ),
    sentence(...changes(say)),
    say.some('programmes.sites') ? largest(say) : null,
  ),
  say.chart({
    id: 'programmes',
    caption: say.some('programmes.sites') ? (foremost(say) ?? spread) : spread,
    picture: { of: 'categories', indicator: 'programmes.sites', strong: foremost(say) === null ? 0 : 3 },
  }),
  paragraph(sentence(graduates(say), say.change('graduates.cumulative', '累计数'))),
  paragraph(
    sentence(
      say.state(['hires.vocational-share'], {
        said: share =>
          clause`${respondents(say)}当年新增的一线从业人员中，${share.as('', atLeastPercent, percent(2))}为职业学校毕业生${say.definition('hires.vocational-share')}`,
        zero: clause`${respondents(say)}当年新增的一线从业人员中没有职业学校毕业生`,
      }),
      say.change('hires.vocational-share') === null
        ? null
        : say.state(['hires.vocational-share'], { said: share => clause`占比为${share.as('', percent(2))}` }),
      say.change('hires.vocational-share'),
    ),
  ),
  say.some('hires.vocational-share')
    ? say.chart({
        id: 'hires',
        caption: say.state(['hires.vocational-share'], {
          said: share =>
            clause`当年新增一线从业人员中，职业学校毕业生占${share.as('', atLeastPercent, percent(2))}`,
        }),
        picture: {
          of: 'split',
          indicator: 'hires.vocational-share',
          part: '职业学校毕业生',
          rest: '其他来源',
        },
      })
    : null,
  say.figures('服务产业发展主要指标'),
]

const spread = '在办专业布点的专业大类分布'

/** The three 专业大类 with the most sites, as a sentence. */
const largest = (say: Say): Words | null => sentence(foremost(say))

/** The three 专业大类 with the most sites, where the third and the fourth are not equal. */
function foremost(say: Say): Words | null {
  const order = say.facts.byCategory
    .filter(one => one.sites > 0)
    .toSorted((a, b) => b.sites - a.sites || a.rank - b.rank)
  const [first, second, third, fourth] = order
  if (!first || !second || !third || !fourth || third.sites === fourth.sites) return null
  const names = [first, second, third].map(({ name }) => name.replace(/大类$/u, ''))
  return clause`专业布点居前三位的是${names.join('、')}大类`
}

/** Both changes; where both stand still, that is said once. */
function changes(say: Say): Part[] {
  const [categories, kinds] = [say.change('programmes.categories'), say.change('programmes.kinds')]
  const [one, other] = [categories?.at(-1), kinds?.at(-1)]
  return one && one.text === other?.text && /与上年持平$/u.test(one.text)
    ? [clause`专业大类和专业种数均${one}`]
    : [say.change('programmes.categories', '专业大类'), say.change('programmes.kinds', '专业种数')]
}

/** What of the series was carried over, filed again or never filed. */
function cohorts(say: Say): Span | null {
  const { carried, revised, missing } = say.facts.cohorts ?? {}
  const said = [
    ...(carried && carried.schools.length > 0
      ? [
          `含本年没有报送毕业生情况的${carried.schools.length}所学校（${carried.schools.join('、')}）以前年度报送的${carried.people}人`,
        ]
      : []),
    ...(missing && missing.length > 0
      ? [
          `不含没有报送的${missing.map(({ cohort, schools }) => `${cohort}届（${schools.join('、')}）`).join('、')}毕业生`,
        ]
      : []),
    ...(revised && revised.length > 0
      ? [
          `${revised.map(({ cohort }) => `${cohort}届`).join('、')}有学校更正后重新报送，以最后一次报送的为准，修订情况见${say.annex('coverage')}`,
        ]
      : []),
  ]
  return said.length === 0 ? null : say.note(`累计培养毕业生：${said.join('；')}。`)
}

function graduates(say: Say): Words {
  const [years] = say.names('graduates.cumulative', 'first', 'last')
  const span = years
    ? years.first === years.last
      ? `${years.last}届`
      : `${years.first}届至${years.last}届`
    : ''
  return say.state(['graduates.cumulative'], {
    said: people =>
      clause`${span}累计为各行各业培养输送毕业生${people.as('人', inWan(0), wanOdd, exactly)}${cohorts(say)}`,
    zero: '各届均没有毕业生',
  })
}

/** On how many enterprises' returns the share of new hires rests. */
const respondents = (say: Say): Words =>
  say.state(['coverage.forms.enterprise-profile'], { said: filed => clause`据${filed.as('家企业')}报送，` })
