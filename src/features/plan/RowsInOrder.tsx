import { createContext, useContext } from 'react'
import type { RowId } from '../../documents/ids.ts'

/** The rows as they stand when asked: a function that stays the same, so that moving one row draws no other again. */
export type RowsInOrder = () => readonly { readonly id: RowId }[]

export const RowsInOrderContext = createContext<RowsInOrder>(() => [])
export const useRowsInOrder = (): RowsInOrder => useContext(RowsInOrderContext)
