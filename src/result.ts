/** An expected failure is a value; only bugs are thrown. `type` names the failure and keys its message in locales/. */
export type Result<T, E extends { readonly type: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <const E extends { readonly type: string }>(
  error: E,
): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
})
