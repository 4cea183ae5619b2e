import {
  clause,
  paragraph,
  type Say,
  sentence,
  type TargetWords,
  type Words,
} from '../../functions/declare/section.ts'
import { exactly, inWan, ordinal } from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'

export const blocks = (say: Say): (Block | null)[] => {
  const steps = [...say.targets.map(one => target(say, one)), fiveYear(say), secondments(say)].filter(
    one => one !== null,
  )
  return [
    paragraph('下一步，对照规划目标推进以下工作，各项目标的进展见', say.annex('targets'), '。'),
    ...steps.map((step, i) => paragraph(`${ordinal(i + 1)}是`, step)),
    say.figures('贯通培养和人员交流主要指标'),
  ]
}

/** What is to be reached and by when, how far it has come, and how long there is. */
function target(say: Say, target: TargetWords): Words | null {
  const { id, name, unit, wording, increment, baseYear, targetYear, yearsLeft } = target
  const goal = say.state([`${id}.value`], {
    said: value =>
      clause`${increment ? '' : '使'}${name}${increment ? '' : '达到'}${value.as(`${unit}${wording ?? ''}`, inWan, exactly)}`,
  })
  const reached = say.state([`${id}.reached`], {
    said: so =>
      increment
        ? clause`${baseYear}年以来已新增${so.as(unit, inWan, exactly)}`
        : clause`${say.facts.year}年为${so.as(unit, inWan, exactly)}`,
    zero: increment ? clause`${baseYear}年以来尚未新增` : clause`${say.facts.year}年为零`,
  })
  const share = say.some(`${id}.reached`)
    ? say.state([`${id}.share`], { said: part => clause`完成目标的${part.as('')}` })
    : null
  const left = yearsLeft > 0 ? clause`距目标年还有${String(yearsLeft)}年` : '目标年已到'
  return sentence(clause`到${String(targetYear)}年，${goal}`, reached, share, left)
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
