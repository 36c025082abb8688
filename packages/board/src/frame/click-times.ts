/**
 * How long a double click may take, in milliseconds: from the first press to the second, and the second press. tldraw takes
 * no second press of more than 200 ms, which slow hands and slow machines exceed; a long press begins at 500.
 */
export const CLICK_TIMES = { doubleClickDurationMs: 500, multiClickDurationMs: 500 } as const
