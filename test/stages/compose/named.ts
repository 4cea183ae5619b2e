import type { Edition } from '../../../functions/edition.ts'

/** Names as the reply says them. */
export const named: Edition['named'] = new Map<string, readonly Readonly<Record<string, string>>[]>([
  ['graduates.cumulative', [{ first: '2016', last: '2022' }]],
  ['training-bases.national', [{ school: '长春汽车工业高等专科学校', base: '智能网联汽车仿真实训基地' }]],
  [
    'groups.national',
    [
      { group: '长春市机电职教集团', leads: '长春职业技术学院' },
      { group: '机械制造职业教育集团', leads: '长春市机械工业学校' },
      { group: '样例职教集团', leads: '样例学校' },
    ],
  ],
  [
    'production.value',
    [
      {
        school: '长春汽车工业高等专科学校',
        enterprise: '一汽集团',
        class: '红旗工匠班',
        product: '底盘部件总成',
      },
    ],
  ],
  ['contests.hosted-years', [{ school: '长春职业技术学校', event: '农机维修' }]],
  ['undergraduate.schools', [{ school: '长春汽车工业高等专科学校' }, { school: '长春职业技术学院' }]],
  [
    'undergraduate.programmes',
    ['机器人技术', '新能源汽车工程技术', '智能网联汽车工程技术', '物流工程技术'].map(programme => ({
      programme,
    })),
  ],
])
