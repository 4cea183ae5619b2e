import { clause, paragraph, type Say, sentence, type Words } from '../../functions/declare/section.ts'
import {
  atLeastPercent,
  exactly,
  hundredOdd,
  inWan,
  over,
  percent,
  wanOdd,
} from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'

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
    sentence(say.change('programmes.categories', '专业大类'), say.change('programmes.kinds', '专业种数')),
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
      say.change('hires.vocational-share', '占比'),
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

function graduates(say: Say): Words {
  const [years] = say.names('graduates.cumulative', 'first', 'last')
  const span = years
    ? years.first === years.last
      ? `${years.last}届`
      : `${years.first}届至${years.last}届`
    : ''
  return say.state(['graduates.cumulative'], {
    said: people => clause`${span}累计为各行各业培养输送毕业生${people.as('人', inWan(0), wanOdd, exactly)}`,
    zero: '各届均没有毕业生',
  })
}

/** On how many enterprises' returns the share of new hires rests. */
const respondents = (say: Say): Words =>
  say.state(['coverage.forms.enterprise-profile'], { said: filed => clause`据${filed.as('家企业')}报送，` })
