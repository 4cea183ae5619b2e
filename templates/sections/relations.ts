import type { RowOf } from '../../functions/declare/form.ts'
import { rows } from '../../functions/declare/selection.ts'
import { partnerships } from '../forms/partnerships.form.ts'

type Partnership = RowOf<typeof partnerships.columns>

/** 合作中 at the end of the year. */
export const isActive = (row: Partnership): boolean => row.status === '合作中'

/** A relation is a pair of school and enterprise, however many spells of cooperation it has. */
export const relation = (row: Partnership): readonly string[] => [row.school, row.enterprise]
export const partner = (row: Partnership): string => row.enterprise

/** Active relations: what depth, diversity and stability are measured over. */
export const activeRelations = rows(partnerships, { where: isActive, key: relation, respondent: partner })
