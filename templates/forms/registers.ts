/** The registers that the bureau keeps; each stands in a file of its own. */
export { policies } from './policies.form.ts'
export { recognisedEnterprises } from './recognised-enterprises.form.ts'
export { reporters } from './reporters.form.ts'
export { targets } from './targets.form.ts'
