import { useState } from 'react'
import type { RowId } from '../../documents/ids.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'

export type ResultDialogProps = {
  readonly words: string
  readonly rows: readonly { readonly id: RowId; readonly what: string }[]
  /** Null: an action of its own. */
  readonly onTake: (row: RowId | null) => void
  readonly onClose: () => void
}

const NEW = 'new'

/** Where a goal stands in the plan: as the wanted result of an action that is there, or of a new one (S134). */
export function ResultDialog({ words, rows, onTake, onClose }: ResultDialogProps) {
  const { t } = useTexts()
  const [row, setRow] = useState<string>(NEW)
  return (
    <FormDialog
      title={t('benchmark.plan.resultTitle')}
      action={t('benchmark.plan.resultTake')}
      isReady
      onSubmit={() => onTake(row === NEW ? null : (row as RowId))}
      onClose={onClose}
    >
      <Stack>
        <blockquote dir="auto">{words}</blockquote>
        <Select
          label={t('benchmark.plan.resultOf')}
          options={[
            { value: NEW, label: t('benchmark.plan.newAction') },
            ...rows.map(({ id, what }, index) => ({
              value: id as string,
              label: `${index + 1}. ${what || t('benchmark.plan.unnamed')}`,
            })),
          ]}
          value={row}
          onChange={setRow}
        />
      </Stack>
    </FormDialog>
  )
}
