/** Ids are made once, by the creator, and never again (D2). */
type Id<Brand extends string> = string & { readonly __brand: Brand }

export type MemberId = Id<'MemberId'>
export type DeviceId = Id<'DeviceId'>
export type VisitId = Id<'VisitId'>
export type SessionId = Id<'SessionId'>
export type MeetingId = Id<'MeetingId'>
export type AgendaPointId = Id<'AgendaPointId'>
export type GroupEntryId = Id<'GroupEntryId'>
export type CheckId = Id<'CheckId'>
export type SheetId = Id<'SheetId'>
export type RemarkId = Id<'RemarkId'>
export type RowId = Id<'RowId'>
export type SuggestionId = Id<'SuggestionId'>
export type CommentId = Id<'CommentId'>
export type VersionId = Id<'VersionId'>
export type EditId = Id<'EditId'>
export type FormInstanceId = Id<'FormInstanceId'>
/** An item of a list, or a contribution to a question. */
export type ItemId = Id<'ItemId'>
export type DecisionId = Id<'DecisionId'>
/** One of the equal cities of a community of practice (S266). */
export type CityId = Id<'CityId'>
/** Names a shared text: a field on its own, or `<rowId>.<column>`. */
export type TextId = Id<'TextId'>
/** Names a plain value in `values`. */
export type ValueKey = Id<'ValueKey'>

export const newId = <I extends Id<string>>(): I => crypto.randomUUID() as I

export const cellOf = (rowId: string, column: string): TextId => `${rowId}.${column}` as TextId
export const valueKey = (key: string): ValueKey => key as ValueKey
