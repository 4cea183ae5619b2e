import type { Edition } from '../../../functions/edition.ts'

/** Names as the reply says them. */
export const named: Edition['named'] = new Map<string, readonly Readonly<Record<string, string>>[]>([
  ['graduates.cumulative', [{ first: '2016', last: '2022' }]],
  [
    'training-bases.national',
    [{ school: '汽高专', schoolName: '长春汽车工业高等专科学校', base: '智能网联汽车仿真实训基地' }],
  ],
  [
    'groups.national',
    [
      { group: '长春市机电职教集团', school: '长职院', schoolName: '长春职业技术学院' },
      { group: '机械制造职业教育集团', school: '机械工业学校', schoolName: '长春市机械工业学校' },
      { group: '样例职教集团', school: '样例学校', schoolName: '样例学校' },
    ],
  ],
  [
    'production.value',
    [
      {
        school: '汽高专',
        schoolName: '长春汽车工业高等专科学校',
        enterprise: '一汽集团',
        enterpriseName: '中国第一汽车集团有限公司',
        class: '红旗工匠班',
        product: '底盘部件总成',
      },
    ],
  ],
  [
    'contests.hosted-years',
    [{ school: '长职校', schoolName: '长春职业技术学校', event: '全国职业院校技能大赛农机维修赛项' }],
  ],
  [
    'undergraduate.schools',
    [
      { school: '汽高专', schoolName: '长春汽车工业高等专科学校' },
      { school: '长职院', schoolName: '长春职业技术学院' },
    ],
  ],
  [
    'undergraduate.programmes',
    ['机器人技术', '新能源汽车工程技术', '智能网联汽车工程技术', '物流工程技术'].map(programme => ({
      programme,
    })),
  ],
])
