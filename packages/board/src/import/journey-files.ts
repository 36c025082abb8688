/** Ends of the names of files that may hold journeys. */
export const JOURNEY_FILES = ['json', 'csv', 'mmd', 'mermaid', 'cjml', 'xml'] as const

/** Whether a file may hold journeys, by its name; what it holds is looked at later. */
export function isJourneyFile({ name }: { readonly name: string }): boolean {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return JOURNEY_FILES.some((each) => each === ending)
}
