import {
  clause,
  paragraph,
  type Say,
  sentence,
  type Words,
  wordsOf,
} from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'
import { answeredNote } from './answered.ts'
import { faultsChart } from './faults.charts.ts'

/** What the reply calls 范围窄、程度浅、形式单一、稳定性差, each measured by two figures. */
export const blocks = (say: Say): (Block | null)[] => {
  const chart = faultsChart(say)
  const course = chart === null ? '' : '，历年变化见图1'
  return [
    paragraph(
      `对校企合作范围窄、程度浅、形式单一、稳定性差四个方面的问题，各以两项指标测度，结果见表1${course}。`,
    ),
    chart,
    paragraph(
      '合作范围。',
      sentence(
        say.state(['breadth.programme-share'], {
          said: covered =>
            clause`在办专业布点中，有合作企业的占${covered.as('')}${answeredNote(
              say,
              'breadth.programme-share',
              '在办专业布点{asked}个，其中填报合作企业数的{given}个，比例按填报的布点计算。',
            )}`,
          zero: '在办专业布点都没有合作企业',
        }),
        say.change('breadth.programme-share'),
      ),
      sentence(
        say.state(['breadth.partners-per-school'], {
          said: partners => clause`各校合作企业数的中位数为${partners.as('家')}`,
          zero: '各校合作企业数的中位数为零',
        }),
        say.change('breadth.partners-per-school'),
      ),
    ),
    paragraph(
      '合作程度。',
      sentence(
        say.state(['depth.deep-share'], {
          said: deep =>
            clause`年末合作中的校企合作关系中，深度合作${say.definition('depth.deep-share')}占${deep.as('')}`,
          zero: '年末合作中的校企合作关系中没有深度合作',
        }),
        say.change('depth.deep-share'),
      ),
      sentence(
        say.state(['depth.investment-per-relation'], {
          said: invested =>
            clause`企业投入资金和捐赠设备平均每对合作关系${invested.as('万元')}${answeredNote(
              say,
              'depth.investment-per-relation',
              '年末合作中的合作关系{asked}对，其中填报投入资金或捐赠设备总值的{given}对；没有填报的计入除数，不增加金额，因此不与上年比较。',
            )}`,
          zero: '合作关系中没有企业投入资金或捐赠设备',
        }),
        say.change('depth.investment-per-relation'),
      ),
    ),
    paragraph(
      '合作形式。',
      sentence(
        say.state(['diversity.forms-per-relation'], {
          said: forms => clause`平均每对合作关系有${forms.as('种')}合作形式`,
        }),
        say.change('diversity.forms-per-relation'),
      ),
      sentence(
        say.state(['diversity.single-form-share'], {
          said: single => clause`只有一种形式的合作关系占${single.as('')}`,
          zero: '没有只含一种形式的合作关系',
        }),
        say.change('diversity.single-form-share'),
      ),
    ),
    paragraph(
      '合作稳定性。',
      sentence(
        say.state(['stability.three-year-share'], {
          said: lasting => clause`截至${say.facts.year}年12月31日，开始满三年的合作关系占${lasting.as('')}`,
          zero: clause`截至${say.facts.year}年12月31日，没有开始满三年的合作关系`,
        }),
        say.change('stability.three-year-share'),
      ),
      sentence(retention(say), say.change('stability.retention')),
    ),
    say.figures('校企合作四个方面的测度'),
  ]
}

/** Of the relations of the year before; the first year collected has none before it. */
const retention = (say: Say): Words =>
  say.facts.firstYear === say.facts.year
    ? wordsOf('上年没有收集数据，不计算合作关系保持率')
    : say.state(['stability.retention'], {
        said: kept => clause`上年的合作关系中，本年仍在合作的占${kept.as('')}`,
        zero: '上年的合作关系本年均已终止',
      })
