import { programmeCategory } from '../../functions/codes/programme-code.ts'
import {
  choice,
  count,
  name,
  optional,
  ownCode,
  programmeCode,
  text,
  year,
  yesNo,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { notAllSame } from '../checks/files.ts'
import { programmeStatus } from '../checks/programme-status.ts'
import { checksOf } from '../checks/rows.ts'
import { programmes as catalogue, programmeCategoryPrefixes } from '../codes/index.ts'
import { levelSynonyms, recognitionLevels, schoolLevels } from './shared.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  edition: choice('专业目录版本', ['2021', '2015', '2010'], '专业代码出自哪一版目录', '2021'),
  code: programmeCode('专业代码', '该版目录的6位代码，2010年目录的前导零不可丢', '460301'),
  name: name('专业名称', '目录中的专业名称', '机电一体化技术'),
  level: choice('层次', schoolLevels, '该专业的办学层次', '高职专科'),
  status: choice('状态', ['在办', '筹建', '停招', '撤销'], '当年年末的状态', '在办'),
  firstYear: optional(year('首次招生年份', '首次招生的年份，四位数', '2016')),
  isNew: yesNo('是否本年新增', '当年新增的专业填“是”', '否'),
  industry: optional(text('对接产业', '对接的产业或产业链', '汽车制造')),
  apprenticeship: choice('现代学徒制试点级别', recognitionLevels, '不是试点填“无”', '市级', {
    synonyms: levelSynonyms,
  }),
  fiveYear: yesNo('是否中高职五年一体化', '实行中高职五年一体化办学填“是”', '否'),
  students: count('在校生数（人）', '该专业年末在校生', '180', { plausible: 6000n }),
  partners: optional(count('合作企业数（家）', '与该专业合作的企业', '6', { plausible: 300n })),
}
const check = checksOf(columns)

/** 专业设置情况: one row a programme. */
export const programmes = defineForm({
  id: 'programmes',
  name: '专业设置情况',
  filedBy: 'school',
  columns,
  key: ['edition', 'code', 'level'],
  rowChecks: [
    ...programmeStatus(columns),
    check.row({
      id: 'category',
      severity: 'error',
      columns: ['code', 'edition', 'level'],
      holds: '专业代码的前两位属于所填目录版本和层次的专业大类',
      message: '{edition}年目录的{level}没有以“{prefix}”开头的专业大类',
      remedy: '请核对专业代码、目录版本和层次三项：同一代码在不同版本的目录里是不同的专业。',
      fails: row =>
        programmeCategory(programmeCategoryPrefixes, row.edition, row.level, row.code) === null
          ? { edition: row.edition, level: row.level, prefix: row.code.slice(0, 2) }
          : null,
      fires: { code: '990301' },
    }),
    check.row({
      id: 'not-listed',
      severity: 'warning',
      columns: ['code', 'edition', 'level'],
      holds: '专业代码在本系统所载的专业目录中（2021年目录按印发时收录，2015年、2010年目录未收全）',
      message: '本系统所载的{edition}年目录（{level}）中没有代码{code}',
      remedy:
        '请对照教育部专业目录核对代码。2021年目录不含印发后增补的专业，2015年、2010年目录未收全；核对无误的，无需改动。',
      fails: row =>
        programmeCategory(programmeCategoryPrefixes, row.edition, row.level, row.code) !== null &&
        !catalogue.has(`${row.edition}/${row.level}/${row.code}`)
          ? { edition: row.edition, level: row.level, code: row.code }
          : null,
      fires: { code: '460399', name: '样例专业' },
    }),
    check.row({
      id: 'name-differs',
      severity: 'warning',
      columns: ['name', 'code'],
      holds: '专业名称与目录中该代码的名称一致',
      message: '目录中{code}的名称是“{listed}”，填的是“{name}”',
      remedy: '请核对代码与名称哪一个填错；专业方向可写在名称后的括号里。',
      fails: row => {
        const listed = catalogue.get(`${row.edition}/${row.level}/${row.code}`)
        return listed === undefined || row.name.startsWith(listed)
          ? null
          : { code: row.code, listed, name: row.name }
      },
      fires: { name: '样例专业' },
    }),
    check.row({
      id: 'new-first-year',
      severity: 'error',
      columns: ['firstYear', 'isNew'],
      holds: '本年新增的专业，首次招生不早于当年',
      message: '“是否本年新增”填“是”，首次招生年份却是{firstYear}年',
      remedy: '请把“是否本年新增”改为“否”，或改正首次招生年份。',
      fails: (row, edition) =>
        row.isNew && row.firstYear !== null && row.firstYear < edition
          ? { firstYear: String(row.firstYear) }
          : null,
      fires: { isNew: '是' },
    }),
    check.row({
      id: 'five-year-undergraduate',
      severity: 'error',
      columns: ['fiveYear', 'level'],
      holds: '职业本科专业不属于中高职五年一体化',
      message: '职业本科专业填了“是否中高职五年一体化：是”',
      remedy: '请核对层次，或把“是否中高职五年一体化”改为“否”。',
      fails: row => (row.fiveYear && row.level === '职业本科' ? {} : null),
      fires: { level: '职业本科', code: '260304', name: '机器人技术', fiveYear: '是', apprenticeship: '无' },
    }),
    check.row({
      id: 'apprenticeship-partners',
      severity: 'warning',
      columns: ['partners', 'apprenticeship'],
      holds: '现代学徒制试点专业有合作企业',
      message: '{level}现代学徒制试点专业的合作企业数是0',
      remedy: '请核对合作企业数。',
      fails: row =>
        row.apprenticeship !== '无' && row.partners === 0n ? { level: row.apprenticeship } : null,
      fires: { partners: '0' },
    }),
    check.row({
      id: 'level-by-school-code',
      severity: 'warning',
      columns: ['level', 'school'],
      holds: '中等职业学校（标识码以36、93开头）的专业为中职层次',
      message: '学校标识码以“{kind}”开头，专业层次却填了“{level}”',
      remedy: '请核对层次；与高职学校联合培养的，由高职学校填报高职阶段。',
      fails: row => {
        const kind = row.school.slice(0, 2)
        return kind !== '41' && kind !== '42' && row.level !== '中职' ? { kind, level: row.level } : null
      },
      fires: { school: '3622019902' },
    }),
    check.row({
      id: 'new-old-catalogue',
      severity: 'warning',
      columns: ['edition', 'isNew'],
      holds: '2021年以后新增的专业使用2021年目录',
      message: '本年新增的专业用的却是{edition}年目录',
      remedy: '请对照2021年目录改填专业代码和目录版本。',
      fails: (row, edition) =>
        row.isNew && row.edition !== '2021' && edition > 2021 ? { edition: row.edition } : null,
      fires: {
        edition: '2010',
        code: '051400',
        name: '数控技术应用',
        level: '中职',
        isNew: '是',
        firstYear: '2022',
      },
    }),
    check.row({
      id: 'first-year-early',
      severity: 'warning',
      columns: ['firstYear'],
      holds: '首次招生不早于1980年',
      message: '首次招生年份是{firstYear}年',
      remedy: '请核对首次招生年份。',
      fails: row =>
        row.firstYear !== null && row.firstYear < 1980 ? { firstYear: String(row.firstYear) } : null,
      fires: { firstYear: '1958' },
    }),
    check.row({
      id: 'new-many-students',
      severity: 'warning',
      columns: ['students', 'isNew'],
      holds: '本年新增的专业在校生不多于300人（只有一届学生）',
      message: '本年新增的专业已有在校生{students}人，一届学生通常没有这么多',
      remedy: '请核对在校生数和“是否本年新增”。',
      fails: row => (row.isNew && row.students > 300n ? { students: String(row.students) } : null),
      fires: { isNew: '是', firstYear: '2022', students: '320' },
    }),
  ],
  fileChecks: [
    {
      id: 'none-running',
      severity: 'warning',
      columns: ['status'],
      holds: '填报3个以上专业的，其中有在办的',
      message: '{count}个专业没有一个在办',
      remedy: '请核对状态一列；学校已全部停招的，请向市教育局说明。',
      fails: rows =>
        rows.length >= 3 && rows.every(({ row }) => row.status !== '在办')
          ? [{ line: rows[0]?.line ?? 1, words: { count: String(rows.length) } }]
          : [],
      fires: [
        { status: '停招' },
        { status: '停招', code: '460103', name: '数控技术' },
        { status: '停招', code: '460104', name: '机械制造及自动化' },
      ],
    },
    {
      id: 'all-new',
      severity: 'warning',
      columns: ['isNew'],
      holds: '不是所有专业都是本年新增的（3个专业以上）',
      message: '{count}个专业的“是否本年新增”都填了“是”',
      remedy: '只有当年新增的专业填“是”：请核对这一列；当年新办的学校，无需改动。',
      fails: rows =>
        rows.length >= 3 && rows.every(({ row }) => row.isNew)
          ? [{ line: rows[0]?.line ?? 1, words: { count: String(rows.length) } }]
          : [],
      fires: [
        { isNew: '是', firstYear: '2022', students: '40' },
        { isNew: '是', firstYear: '2022', students: '45', code: '460103', name: '数控技术' },
        { isNew: '是', firstYear: '2022', students: '38', code: '460104', name: '机械制造及自动化' },
      ],
    },
    notAllSame(columns, 'students', 5, [
      {},
      { code: '460103', name: '数控技术' },
      { code: '460104', name: '机械制造及自动化' },
      { code: '460303', name: '智能控制技术' },
      { code: '460305', name: '工业机器人技术' },
    ]),
  ],
})
