import type { Plan } from './acts.ts'
import { runPlan, type Outcome } from './run-plan.ts'
import type { StorageKind } from './town-server.ts'

/** Leaves out as many moments of a failing plan as it can while it still fails in the same way: halves first, then ever smaller pieces. */
export async function shrinkPlan(
  plan: Plan,
  options: { readonly seed: number; readonly storage: StorageKind },
): Promise<Plan> {
  const kind = kindOf(await runPlan(plan, options))
  let least = plan
  for (let size = Math.ceil(plan.moments.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < least.moments.length;) {
      const moments = [...least.moments.slice(0, at), ...least.moments.slice(at + size)]
      const shorter = { ...least, moments }
      if (kindOf(await runPlan(shorter, options)) !== kind) at += size
      else least = shorter
    }
  }
  return least
}

/** The first fault without the names in it; they change when something before is left out. */
function kindOf(outcome: Outcome): string | null {
  if (outcome.ok) return null
  return (outcome.faults[0] ?? '')
    .slice(0, 200)
    .replaceAll(/\b(?:p\d|\w+:\S+|\d+)\b|[\u4e00-\u9fff]/gu, '')
}
