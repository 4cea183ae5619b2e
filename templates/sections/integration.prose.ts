import { clause, join, paragraph, type Say, sentence, type Words } from '../../functions/declare/section.ts'
import { exactly, inHan } from '../../functions/declare/wording.ts'
import type { Block } from '../../functions/model.ts'

/** Policies, then what schools and enterprises built together, then what the state recognised of it. */
export const blocks = (say: Say): (Block | null)[] => [
  paragraph(policies(say)),
  paragraph(
    sentence(
      say.state(['industry-colleges.schools', 'industry-colleges.count'], {
        said: (schools, colleges) => clause`${schools.as('所学校')}建有运行中的产业学院${colleges.as('个')}`,
        zero: '全市没有运行中的产业学院',
        none: '全市没有运行中的产业学院',
      }),
      say.change('industry-colleges.count', '产业学院'),
    ),
    sentence(
      say.state(['apprenticeship.programmes'], {
        said: programmes =>
          clause`${programmes.as('个专业')}开展现代学徒制试点${say.definition('apprenticeship.programmes')}`,
        zero: '没有专业开展现代学徒制试点',
        none: '没有专业开展现代学徒制试点',
      }),
      say.change('apprenticeship.programmes'),
    ),
    sentence(
      say.state(['training-bases.batches', 'training-bases.demonstration'], {
        said: (batches, bases) =>
          batches.exact.n === 1n
            ? clause`建设示范性实训基地${bases.as('个')}，属同一批次`
            : clause`先后${batches.as('批', inHan, exactly)}建设示范性实训基地${bases.as('个')}`,
        zero: '没有示范性实训基地',
        none: '没有示范性实训基地',
      }),
      say.change('training-bases.demonstration'),
    ),
    sentence(
      say.state(['enterprises.recognised-provincial'], {
        said: enterprises => clause`省级产教融合型企业${enterprises.as('家')}`,
        zero: '没有省级产教融合型企业',
      }),
      say.change('enterprises.recognised-provincial'),
    ),
  ),
  paragraph(nationalBases(say), sentence(nationalGroups(say))),
  say.figures('产教融合平台主要指标'),
]

;('现代学徒制试点专业按学校计，含市级、省级和国家级试点，同一专业在两所学校试点的计两个。')

/** Documents by who issued them, in the register's order. */
function policies(say: Say): Words | null {
  const byAgency = Map.groupBy(say.facts.policies, policy => policy.agency)
  const issued = [...byAgency].map(
    ([agency, documents]) => clause`${agency}印发${documents.map(({ title }) => `《${title}》`).join('')}`,
  )
  return issued.length === 0 ? null : sentence(clause`政策制度方面，${join(issued, '，')}`)
}

function nationalBases(say: Say): Words | null {
  if (say.known('training-bases.demonstration') && !say.some('training-bases.demonstration')) return null
  const [example] = say.names('training-bases.national', 'school', 'schoolName', 'base')
  return sentence(
    say.state(['training-bases.national'], {
      said: bases => {
        const base = example
          ? clause`${say.called(example.school, example.schoolName)}的${example.base}`
          : null
        return base === null || bases.exact.n === 1n
          ? clause`示范性实训基地中，国家立项建设的${bases.as('个')}${base ? clause`，为${base}` : ''}`
          : clause`示范性实训基地中，${base}等${bases.as('个')}立项为国家建设项目`
      },
      zero: '示范性实训基地中没有国家立项项目',
    }),
  )
}

/** Two groups are named with the schools that lead them. */
function nationalGroups(say: Say): Words {
  const examples = say.names('groups.national', 'group', 'school', 'schoolName').slice(0, 2)
  return say.state(['groups.national'], {
    said: groups => {
      const named = join(
        examples.map(one => clause`${say.called(one.school, one.schoolName)}牵头的${one.group}`),
        '、',
      )
      return examples.length > 0 && groups.exact.n > BigInt(examples.length)
        ? clause`${named}等${groups.as('个')}集团化办学项目入选国家示范性职业教育集团`
        : clause`国家示范性职业教育集团${groups.as('个')}${examples.length > 0 ? clause`，为${named}` : ''}`
    },
    zero: '没有国家示范性职业教育集团',
    none: '没有国家示范性职业教育集团',
  })
}
