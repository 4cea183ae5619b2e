import { distinct, level } from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows } from '../../functions/declare/selection.ts'
import { educationGroups } from '../forms/education-groups.form.ts'
import { industryColleges } from '../forms/industry-colleges.form.ts'
import { programmes } from '../forms/programmes.form.ts'
import { recognisedEnterprises } from '../forms/registers.ts'
import { trainingBases } from '../forms/training-bases.form.ts'
import { blocks as integrationProse } from './integration.prose.ts'

/** 二: what schools and enterprises build together. */
const integrationIndicators = [
  level({
    id: 'industry-colleges.count',
    name: '产业学院数',
    unit: '个',
    definition: '年末状态为运行的产业学院数；由几家企业共建的计为一个，筹建的不计。',
    aggregate: distinct(
      rows(industryColleges, {
        where: row => row.status === '运行',
        key: row => [row.school, row.id],
        say: row => ({ college: row.name }),
        respondent: 'nobody',
      }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'industry-colleges.schools',
    name: '建有产业学院的学校数',
    unit: '所',
    definition: '年末有状态为运行的产业学院的学校数。',
    aggregate: distinct(
      rows(industryColleges, {
        where: row => row.status === '运行',
        key: row => [row.school],
        say: () => ({}),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'apprenticeship.programmes',
    name: '现代学徒制试点专业数',
    unit: '个',
    definition: '列为市级、省级或国家级现代学徒制试点的专业数；几所学校的同一专业分别计算。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.apprenticeship !== '无',
        key: row => [row.school, row.edition, row.code],
        respondent: 'nobody',
      }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'training-bases.demonstration',
    name: '示范性实训基地数',
    unit: '个',
    definition: '列入示范批次的实训基地数。',
    aggregate: distinct(
      rows(trainingBases, {
        where: row => row.batch !== null,
        key: row => [row.school, row.id],
        say: row => ({ base: row.name, batch: row.batch ?? '' }),
        respondent: 'nobody',
      }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'training-bases.batches',
    name: '示范性实训基地批次数',
    unit: '批',
    definition: '示范性实训基地分几批建设，以填报的示范批次计。',
    aggregate: distinct(
      rows(trainingBases, {
        where: row => row.batch !== null,
        key: row => [row.batch ?? ''],
        say: row => ({ batch: row.batch ?? '' }),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'training-bases.national',
    name: '国家立项建设的示范性实训基地数',
    unit: '个',
    definition: '示范性实训基地中，国家立项建设的个数。',
    aggregate: distinct(
      rows(trainingBases, {
        where: row => row.batch !== null && row.national,
        key: row => [row.school, row.id],
        say: row => ({ base: row.name, approved: row.approved === null ? '' : String(row.approved) }),
        order: row => [String(row.approved ?? 9999), row.id, row.school],
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'groups.national',
    name: '国家示范性职业教育集团数',
    unit: '个',
    definition: '级别为国家示范的职业教育集团数；几所学校共同牵头的计为一个。',
    aggregate: distinct(
      rows(educationGroups, {
        where: row => row.level === '国家示范',
        key: row => [row.name],
        say: row => ({ group: row.name }),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'enterprises.recognised-provincial',
    name: '省级产教融合型企业数',
    unit: '家',
    definition: '市教育局产教融合型企业名单中级别为省级的企业数，包括建设培育的和已认证的。',
    aggregate: distinct(
      rows(recognisedEnterprises, {
        where: row => row.level === '省级',
        key: row => [row.enterprise],
        respondent: 'nobody',
      }),
    ),
  }),
] as const

/** Heading and prose of the section, in the reply's order. */
export const integrationSection: SectionTemplate = {
  id: 'integration',
  place: 'body',
  heading: '二、深化产教融合，打造校企命运共同体',
  indicators: integrationIndicators,
  blocks: integrationProse,
}
