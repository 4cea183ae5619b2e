import {
  clause,
  join,
  type Part,
  paragraph,
  type Say,
  sentence,
  type TargetWords,
  type Words,
} from '../../functions/declare/section.ts'
import { exactly, inWan, ordinal } from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'
import { answeredNote } from './answered.ts'

/** Each target with its progress, then what is under way beside them. */
export const blocks = (say: Say): (Block | null)[] => {
  const towards = say.targets.map(one => target(say, one)).filter(one => one !== null)
  const beside = [fiveYear(say), secondments(say)].filter(one => one !== null)
  const step = (one: Words, i: number): Block | null => paragraph(`${ordinal(i + 1)}是`, one)
  return [
    say.targets.length > 0
      ? paragraph(clause`对照规划目标推进以下工作，各项目标的进展见${say.annex('targets')}。`)
      : paragraph('本年度没有登记规划目标，推进以下工作。'),
    ...towards.map(step),
    targetChart(say),
    ...beside.slice(0, -1).map((one, i) => step(one, towards.length + i)),
    say.figures('贯通培养和人员交流主要指标'),
    // The text ends with a paragraph, which stands on one page with the signature.
    ...beside.slice(-1).map(one => step(one, towards.length + beside.length - 1)),
  ]
}

/** Every target's bar; the caption names the one that is furthest, where it is one. */
function targetChart(say: Say): Block | null {
  const furthest = say.greatest(say.targets.map(({ id }) => `${id}.share`))
  const target = say.targets.find(({ id }) => `${id}.share` === furthest)
  return say.chart({
    id: 'progress',
    caption: target
      ? say.state([`${target.id}.share`], {
          said: share => clause`各项规划目标中，“${target.name}”进展最快，完成目标的${share.as('')}`,
        })
      : '各项规划目标的完成比例',
    picture: { of: 'targets' },
  })
}

/** What is to be reached and by when, how far it has come, and how long there is. */
function target(say: Say, target: TargetWords): Words | null {
  const { id, name, unit, wording, increment, targetYear } = target
  const goal = say.state([`${id}.value`], {
    said: value =>
      clause`${increment ? '' : '使'}${name}${increment ? '' : '达到'}${value.as(`${unit}${wording ?? ''}`, inWan(1), exactly)}`,
  })
  const whole = clause`到${targetYear}年，${goal}`
  // A target whose progress has no number stands by itself: the reason is another sentence.
  return say.known(`${id}.reached`) || target.increment
    ? sentence(whole, ...progress(say, target), remaining(say, target))
    : join([sentence(whole, remaining(say, target)), sentence(...progress(say, target))], '')
}

function progress(say: Say, target: TargetWords): Part[] {
  const { id, increment, unit, baseYear, measured, measures, indicator } = target
  if (!measured)
    return [
      say.state([indicator], {
        said: () => clause`${baseYear}年没有可以公布的数据，不计算进展`,
        none: `${say.facts.year}年没有${measures.replace(/数$/u, '')}`,
      }),
    ]
  if (increment) return increase(say, target)
  const since = clause`${say.facts.year}年`
  const reached = say.state([`${id}.reached`], {
    said: so => clause`${since}为${so.as(unit, inWan(1), exactly)}`,
    zero: clause`${since}尚没有`,
    none: `${say.facts.year}年尚没有`,
  })
  const share = say.some(`${id}.reached`)
    ? say.state([`${id}.share`], { said: part => clause`完成目标的${part.as('')}` })
    : null
  return [reached, share]
}

/** What an increase is counted from, in the words of its indicator, and how far it has come. */
function increase(say: Say, { id, unit, baseYear, measures }: TargetWords): Part[] {
  const noun = measures.replace(/数$/u, '')
  return [
    say.state([`${id}.base`], {
      said: base => clause`以${baseYear}年的${base.as(`${unit}${noun}`)}为基数`,
    }),
    say.state([`${id}.reached`], {
      said: so => (so.exact.n < 0n ? '没有净增' : clause`已新增${so.as(unit, inWan(1), exactly)}`),
    }),
    say.state([`${id}.reached`], {
      said: so =>
        so.exact.n < 0n
          ? null
          : say.state([`${id}.share`], { said: part => clause`完成目标的${part.as('')}` }),
    }),
  ]
}

function remaining(say: Say, { targetYear, yearsLeft }: TargetWords): Words {
  if (yearsLeft > 0) return clause`距目标年还有${yearsLeft}年`
  return targetYear === say.facts.year ? clause`本年度为目标年` : clause`目标年已过`
}

function fiveYear(say: Say): Words | null {
  return sentence(
    '继续探索中高职贯通培养',
    say.state(['five-year.schools', 'five-year.programmes'], {
      said: (schools, programmes) =>
        clause`${say.facts.year}年${schools.as('所学校')}的${programmes.as('个专业')}实行中高职五年一体化办学`,
      zero: clause`${say.facts.year}年还没有专业实行中高职五年一体化办学`,
    }),
    say.change('five-year.programmes', '专业'),
  )
}

function secondments(say: Say): Words | null {
  const answering = answeredNote(
    say,
    'secondments.people',
    `报送学校基本情况的{asked}所学校中，填报该项的{given}所；没有填报的不按零处理${
      say.change('secondments.people') === null ? '' : '，与上年的比较只计算两年都填报该项的学校'
    }。`,
  )
  return sentence(
    '推动校企人员交流和协同创新',
    say.state(['secondments.people'], {
      said: people => clause`${say.facts.year}年企业人员到学校挂职${people.as('人')}${answering}`,
      zero: clause`${say.facts.year}年没有企业人员到学校挂职`,
    }),
    say.change('secondments.people'),
  )
}
