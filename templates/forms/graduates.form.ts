import { count, optional, ownCode, year } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  cohort: year('届别', '毕业的年份，四位数', '2022'),
  graduates: count('毕业生数（人）', '该届毕业生', '1500', { plausible: 20_000n }),
  employed: count('其中：就业人数（人）', '毕业生中已就业的（含升学）', '1410', { plausible: 19_000n }),
  employedLocally: optional(
    count('其中：本市就业人数（人）', '就业人数中在本市就业的', '900', { plausible: 18_000n }),
  ),
  furtherStudy: optional(count('其中：升学人数（人）', '就业人数中升学的', '210', { plausible: 18_000n })),
}
const check = checksOf(columns)

/** 毕业生情况: one row a cohort; a cohort filed again counts as filed last. */
export const graduates = defineForm({
  id: 'graduates',
  name: '毕业生情况',
  filedBy: 'school',
  columns,
  key: ['cohort'],
  rowChecks: [
    check.row({ ...check.partOfWhole('employed', 'graduates'), fires: { employed: '1501' } }),
    check.row({
      ...check.partOfWhole('employedLocally', 'employed'),
      fires: { employedLocally: '1411', furtherStudy: '' },
    }),
    check.row({
      ...check.partOfWhole('furtherStudy', 'employed'),
      fires: { furtherStudy: '1411', employedLocally: '' },
    }),
    check.row({
      id: 'local-and-study-within-employed',
      severity: 'warning',
      columns: ['employedLocally', 'furtherStudy', 'employed'],
      holds: '本市就业人数与升学人数之和不大于就业人数',
      message: '本市就业{local}人与升学{study}人之和大于就业{employed}人',
      remedy: '升学的一般不计入本市就业：请核对是否重复计算。',
      fails: row => {
        const [local, study] = [row.employedLocally ?? 0n, row.furtherStudy ?? 0n]
        return local <= row.employed && study <= row.employed && local + study > row.employed
          ? { local: String(local), study: String(study), employed: String(row.employed) }
          : null
      },
      fires: { employedLocally: '1300' },
    }),
    check.row({
      id: 'none-employed',
      severity: 'warning',
      columns: ['employed', 'graduates'],
      holds: '有毕业生的届别就业人数不为0',
      message: '毕业生{graduates}人，就业人数是0',
      remedy: '请核对就业人数是否漏填。',
      fails: row => (row.graduates > 0n && row.employed === 0n ? { graduates: String(row.graduates) } : null),
      fires: { employed: '0', employedLocally: '', furtherStudy: '' },
    }),
    check.row({
      id: 'employment-low',
      severity: 'warning',
      columns: ['employed', 'graduates'],
      holds: '就业率不低于50%',
      message: '就业人数{employed}人，不到毕业生{graduates}人的一半',
      remedy: '请核对两个人数；确实如此的，请向市教育局说明。',
      fails: row =>
        row.employed > 0n && row.employed * 2n < row.graduates
          ? { employed: String(row.employed), graduates: String(row.graduates) }
          : null,
      fires: { employed: '700', employedLocally: '400' },
    }),
    check.row({
      id: 'cohort-old',
      severity: 'warning',
      columns: ['cohort'],
      holds: '届别在编报年度及以前五年之内',
      message: '届别{cohort}早于{first}',
      remedy: '请核对届别；补报以前年度的，无需改动。',
      fails: (row, edition) =>
        row.cohort < edition - 5 ? { cohort: String(row.cohort), first: String(edition - 5) } : null,
      fires: { cohort: '2012' },
    }),
    check.row({
      id: 'all-employed',
      severity: 'warning',
      columns: ['employed', 'graduates'],
      holds: '100人以上的一届就业率不到100%',
      message: '毕业生{graduates}人全部就业',
      remedy: '请核对就业人数是否抄了毕业生数；确实全部就业的，无需改动。',
      fails: row =>
        row.graduates >= 100n && row.employed === row.graduates ? { graduates: String(row.graduates) } : null,
      fires: { employed: '1500' },
    }),
    check.row({
      id: 'all-further-study',
      severity: 'warning',
      columns: ['furtherStudy', 'employed'],
      holds: '100人以上的一届不是全部升学',
      message: '就业{employed}人全部是升学',
      remedy: '请核对升学人数是否抄了就业人数；确实全部升学的，无需改动。',
      fails: row =>
        row.employed >= 100n && row.furtherStudy === row.employed ? { employed: String(row.employed) } : null,
      fires: { furtherStudy: '1410', employedLocally: '' },
    }),
  ],
  fileChecks: [
    {
      id: 'edition-missing',
      severity: 'warning',
      columns: ['cohort'],
      holds: '毕业生情况包含编报年度的一届',
      message: '没有编报年度这一届的毕业生，最近一届是{latest}',
      remedy: '请补上当年一届；当年没有毕业生的，填一行0。',
      fails: (rows, edition) => {
        const latest = Math.max(...rows.map(({ row }) => row.cohort))
        return rows.length > 0 && latest < edition && latest >= edition - 5
          ? [{ line: rows.at(-1)?.line ?? 1, words: { latest: String(latest) } }]
          : []
      },
      fires: [{ cohort: '2021' }],
    },
    {
      id: 'cohort-gap',
      severity: 'warning',
      columns: ['cohort'],
      holds: '填报的届别前后相连',
      message: '{before}届之后没有填{missing}届，接着是{cohort}届',
      remedy: '请核对是否漏填一届；补报个别年度的，无需改动。',
      fails: rows => {
        const ordered = rows.toSorted((a, b) => a.row.cohort - b.row.cohort)
        return ordered.flatMap(({ line, row }, nth) => {
          const before = ordered[nth - 1]?.row.cohort
          return before === undefined || row.cohort <= before + 1
            ? []
            : [
                {
                  line,
                  words: {
                    before: String(before),
                    missing: String(before + 1),
                    cohort: String(row.cohort),
                  },
                },
              ]
        })
      },
      fires: [{}, { cohort: '2020', graduates: '1450' }],
    },
    {
      id: 'cohorts-leap',
      severity: 'warning',
      columns: ['graduates', 'cohort'],
      holds: '相邻两届的毕业生数相差不到3倍（少于100人的届不计）',
      message: '毕业生{graduates}人，上一届是{before}人，相差3倍以上',
      remedy: '请核对是否多写或少写一位；确实如此的，请向市教育局说明，不必改动数字。',
      fails: rows => {
        const byCohort = new Map(rows.map(({ row }) => [row.cohort, row.graduates]))
        return rows.flatMap(({ line, row }) => {
          const before = byCohort.get(row.cohort - 1)
          if (before === undefined || before === 0n || row.graduates === 0n) return []
          const [low, high] = before < row.graduates ? [before, row.graduates] : [row.graduates, before]
          return high >= 100n && high >= 3n * low
            ? [{ line, words: { graduates: String(row.graduates), before: String(before) } }]
            : []
        })
      },
      fires: [
        {},
        { cohort: '2021', graduates: '450', employed: '420', employedLocally: '300', furtherStudy: '60' },
      ],
    },
    {
      id: 'cohorts-identical',
      severity: 'warning',
      columns: ['graduates', 'cohort'],
      holds: '两届的数字不逐项完全相同（50人以上的届）',
      message: '这一届的数字与{other}届逐项完全相同',
      remedy: '请核对是否把同一届抄了两遍。',
      fails: rows => {
        const seen = new Map<string, number>()
        return rows.flatMap(({ line, row }) => {
          if (row.graduates < 50n) return []
          const numbers = [row.graduates, row.employed, row.employedLocally, row.furtherStudy].join('／')
          const other = seen.get(numbers)
          seen.set(numbers, row.cohort)
          return other === undefined ? [] : [{ line, words: { other: String(other) } }]
        })
      },
      fires: [{}, { cohort: '2021' }],
    },
  ],
})
