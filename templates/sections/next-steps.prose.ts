import {
  clause,
  type Part,
  paragraph,
  type Say,
  sentence,
  type TargetWords,
  type Words,
} from '../../functions/declare/section.ts'
import { exactly, inWan, ordinal } from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'

/** Each target with its progress, then what is under way beside them. */
export const blocks = (say: Say): (Block | null)[] => {
  const steps = [...say.targets.map(one => target(say, one)), fiveYear(say), secondments(say)].filter(
    one => one !== null,
  )
  return [
    say.targets.length > 0
      ? paragraph(clause`对照规划目标推进以下工作，各项目标的进展见${say.annex('targets')}。`)
      : paragraph('本年度没有登记规划目标，推进以下工作。'),
    ...steps.map((step, i) => paragraph(`${ordinal(i + 1)}是`, step)),
    targetChart(say),
    say.figures('贯通培养和人员交流主要指标'),
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
  return sentence(clause`到${targetYear}年，${goal}`, ...progress(say, target), remaining(say, target))
}

function progress(say: Say, { id, increment, unit, baseYear, measured, indicator }: TargetWords): Part[] {
  if (!measured)
    return [say.state([indicator], { said: () => clause`${baseYear}年没有可以公布的数据，不计算进展` })]
  if (increment && baseYear >= say.facts.year)
    return [say.state([indicator], { said: base => clause`以${baseYear}年的${base.as(unit)}为基数` })]
  const since = increment ? clause`${baseYear}年以来` : clause`${say.facts.year}年`
  const reached = say.state([`${id}.reached`], {
    said: so =>
      so.exact.n < 0n
        ? clause`${since}没有净增`
        : clause`${since}${increment ? '已新增' : '为'}${so.as(unit, inWan(1), exactly)}`,
    zero: clause`${since}${increment ? '尚未新增' : '尚没有'}`,
  })
  const share = say.some(`${id}.reached`)
    ? say.state([`${id}.share`], { said: part => clause`完成目标的${part.as('')}` })
    : null
  return [reached, share]
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
  return sentence(
    '推动校企人员交流和协同创新',
    say.state(['secondments.people'], {
      said: people => clause`${say.facts.year}年企业人员到学校挂职${people.as('人')}`,
      zero: clause`${say.facts.year}年没有企业人员到学校挂职`,
    }),
    say.change('secondments.people'),
  )
}
