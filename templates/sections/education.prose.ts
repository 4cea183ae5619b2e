import { clause, paragraph, type Say, sentence, type Words } from '../../functions/declare/section.ts'
import {
  exactly,
  inHan,
  inWan,
  justAbovePercent,
  over,
  percent,
  wholePercent,
} from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'
import { answeredNote } from './answered.ts'
import { charts } from './education.charts.ts'

/** The largest producer, order classes, contests, partners. */
export const blocks = (say: Say): (Block | null)[] => [
  paragraph(production(say)),
  paragraph(
    sentence(
      say.state(['order-classes.hire-rate'], {
        said: rate =>
          clause`订单班当年毕业生中，${rate.as('', wholePercent, justAbovePercent, percent(2))}被合作企业录用${say.definition('order-classes.hire-rate')}`,
        zero: '订单班当年毕业生中没有被合作企业录用的',
      }),
      exactChange(say, 'order-classes.hire-rate', '录用率'),
    ),
    largestSchool(say),
  ),
  contestsHeld(say),
  paragraph(
    sentence(
      clause`截至${say.facts.year}年末，${say.state(['partners.enterprises'], {
        said: enterprises =>
          clause`全市职业院校与${enterprises.as('家', over('多'), exactly)}企业建立校企合作关系${say.definition('partners.enterprises')}`,
        zero: '全市职业院校没有合作中的企业',
      })}`,
      say.change('partners.enterprises', '合作企业'),
    ),
    sentence(
      say.state(['partners.relations'], {
        said: relations => clause`学校与企业之间的合作关系${relations.as('对')}`,
        zero: '学校与企业之间没有处于合作中的合作关系',
      }),
      say.change('partners.relations'),
    ),
  ),
  ...charts(say),
  say.figures('校企共同培养主要指标'),
]

/** The released row with the largest value: its class, school and enterprise are named only with its numbers. */
function production(say: Say): Words | null {
  const numbers = say.state(['production.output', 'production.value'], {
    said: (output, value) =>
      clause`年产量${output.as(output.unit, inWan(1), exactly)}，年产值${value.as('万元')}`,
    zero: '没有企业同意公开生产性基地的产出',
  })
  if (!say.some('production.output') || !say.some('production.value')) return sentence(numbers)
  const [named] = say.names(
    'production.value',
    'school',
    'schoolName',
    'enterprise',
    'enterpriseName',
    'class',
    'product',
  )
  const base = named
    ? clause`${say.called(named.school, named.schoolName)}与${say.called(named.enterprise, named.enterpriseName)}合作的“${named.class}”`
    : '一个基地'
  return sentence(
    clause`企业同意公开数据的生产性基地中，年产值最高的是${base}`,
    say.some('production.models')
      ? say.state(['production.models'], {
          said: models => clause`为${models.as('个')}车型生产${named?.product ?? '零部件'}`,
        })
      : named
        ? `生产${named.product}`
        : null,
    numbers,
  )
}

/** Events hosted and prizes won; what is not known of both is said once. */
function contestsHeld(say: Say): Block | null {
  const both = ['contests.hosted-years', 'contests.first-prizes']
  return both.some(say.known)
    ? paragraph(sentence(hosted(say)), sentence(prizes(say), say.change('contests.first-prizes')))
    : paragraph(sentence(say.state(both, { said: () => null })))
}

/** The school and event of the longest run; of several the first, and 等. */
function hosted(say: Say): Words {
  const [named, ...others] = say.names('contests.hosted-years', 'school', 'schoolName', 'event')
  return say.state(['contests.hosted-years'], {
    said: years => {
      const more = others.length > 0 ? '等' : ''
      const school = named ? clause`${say.called(named.school, named.schoolName)}${more}` : '有学校'
      const event = named ? `${named.event.replace(/赛项$/u, '')}${more}赛项` : '同一国家级技能大赛赛项'
      return years.exact.n === 1n
        ? clause`${school}本年度承办${event}`
        : clause`${school}连续${years.as('年', inHan, exactly)}承办${event}`
    },
    zero: '本年度没有学校承办国家级技能大赛赛项',
  })
}

function prizes(say: Say): Words {
  return say.state(['contests.first-prizes'], {
    said: prizes =>
      clause`全市学校参加国家级技能大赛获一等奖${prizes.as('项')}${answeredNote(
        say,
        'contests.first-prizes',
        '参加的国家级赛项{asked}项次，其中填报一等奖数的{given}项次。',
      )}`,
    zero: '全市学校参加国家级技能大赛未获一等奖',
    none: '全市没有学校参加国家级技能大赛',
  })
}

/** The change of a share that was said in round words, with the share as exactly as its change. */
function exactChange(say: Say, id: string, subject: string): Words | null {
  const change = say.change(id)
  if (change === null) return null
  return clause`${say.state([id], { said: rate => clause`${subject}${rate.as('', percent(2))}` })}，${change}`
}

/** The school with the most graduates of order classes, and its own rate. */
function largestSchool(say: Say): Words | null {
  const school = say.largestSchool('order-classes.hire-rate')
  if (school === null) return null
  const name = say.called(school.short, school.name)
  const which = `${school.ofAll ? '' : '在可以公布数据的学校中，'}订单班毕业生最多的`
  return sentence(
    say.state([school.id], {
      said: rate => clause`其中，${which}${name}录用率为${rate.as('', percent(2))}`,
      zero: clause`其中，${which}${name}没有学生被合作企业录用`,
    }),
    say.change(school.id),
  )
}
