import { date, name, optional, text } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { documentForm } from '../checks/documents.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  title: name('文件名称', '文件全称，不加书名号', '样例产教融合工作方案'),
  document: optional(text('文号', '文件的文号', '')),
  agency: name('发文机关', '发文机关全称', '样例市人民政府办公室'),
  dated: date('成文日期', '如2022-05-01', '2022-05-01', { future: true }),
}
const check = checksOf(columns)

/** 政策文件: what the bulletin may cite. */
export const policies = defineForm({
  id: 'policies',
  name: '政策文件',
  filedBy: 'bureau',
  columns: columns,
  key: ['title'],
  rowChecks: [
    check.row({
      id: 'title-quoted',
      severity: 'warning',
      columns: ['title'],
      holds: '文件名称不带书名号',
      message: '文件名称带了书名号',
      remedy: '公报会自动加书名号：请去掉文件名称外面的《》。',
      fails: row => (/^《.*》$/u.test(row.title) ? {} : null),
      fires: { title: '《样例产教融合工作方案》' },
    }),
    ...documentForm(
      columns,
      row => Number(row.dated.slice(0, 4)),
      '成文日期',
      { document: '样政办发2022年第5号' },
      { document: '样政办发〔2021〕5号' },
    ),
  ],
  fileChecks: [
    {
      id: 'document-twice',
      severity: 'warning',
      columns: ['document', 'title'],
      holds: '一个文号只属于一个文件',
      message: '与“{other}”的文号相同',
      remedy: '请核对文号。',
      fails: rows => {
        const titles = new Map<string, string>()
        return rows.flatMap(({ line, row }) => {
          if (row.document === null) return []
          const other = titles.get(row.document)
          titles.set(row.document, other ?? row.title)
          return other === undefined || other === row.title ? [] : [{ line, words: { other } }]
        })
      },
      fires: [
        { document: '样政办发〔2022〕5号' },
        { document: '样政办发〔2022〕5号', title: '样例职业教育行动计划' },
      ],
    },
  ],
})
