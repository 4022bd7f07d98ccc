import type { PlanRow } from '../../documents/readPlan.ts'
import type { Suggestion } from '../../documents/suggestions.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { DeletedDialog } from './DeletedDialog.tsx'
import { KeepVersionDialog } from './KeepVersionDialog.tsx'
import type { PlanDialog } from './PlanContext.tsx'
import { PlanVersionsDialog } from './PlanVersionsDialog.tsx'
import { SuggestDialog } from './SuggestDialog.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'
import { StartWorkshop } from './workshop/StartWorkshop.tsx'

export type PlanDialogsProps = {
  readonly dialog: PlanDialog | null
  readonly rows: readonly PlanRow[]
  readonly suggestions: readonly Suggestion[]
  readonly onClose: () => void
}

export function PlanDialogs({ dialog, rows, suggestions, onClose }: PlanDialogsProps) {
  if (!dialog) return null
  const rowOf = (id: string | null) => rows.find((row) => row.id === id)
  switch (dialog.type) {
    case 'versions':
      return <VersionsDialog place={dialog.place} onClose={onClose} />
    case 'agree':
    case 'reopen': {
      const row = rowOf(dialog.row)
      return row ? <DecideDialog type={dialog.type} row={row} onClose={onClose} /> : null
    }
    case 'suggest':
      return <SuggestDialog row={rowOf(dialog.row)} onClose={onClose} />
    case 'answer':
    case 'decline': {
      const suggestion = suggestions.find(({ id }) => id === dialog.suggestion)
      if (!suggestion) return null
      if (dialog.type === 'decline') return <DeclineDialog suggestion={suggestion} onClose={onClose} />
      return <AnswerDialog suggestion={suggestion} rows={rows} onClose={onClose} />
    }
    case 'deleted':
      return <DeletedDialog onClose={onClose} />
    case 'keepVersion':
      return <KeepVersionDialog onClose={onClose} />
    case 'planVersions':
      return <PlanVersionsDialog onClose={onClose} />
    case 'workshop':
      return <StartWorkshop onClose={onClose} />
  }
}
