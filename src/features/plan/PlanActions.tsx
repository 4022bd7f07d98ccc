import { useEffect, useSyncExternalStore } from 'react'
import { Button, IconButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { ListeningPrompts } from '../ListeningPrompts.tsx'
import { isField } from './cellFocus.ts'
import { usePlan } from './PlanContext.tsx'

export type PlanActionsProps = {
  readonly onUndone: () => void
  /** A dialog is open: keys are its own. */
  readonly isBusy: boolean
}

export function PlanActions({ onUndone, isBusy }: PlanActionsProps) {
  const { t } = useTexts()
  const { rights, community, commands, ask } = usePlan()
  const { step, canUndo, canRedo } = useSteps(onUndone, isBusy)
  return (
    <>
      {rights.suggest && (
        <>
          <IconButton icon="undo" label={t('plan.actions.undo')} isDisabled={!canUndo} onClick={() => step('undo')} />
          <IconButton icon="redo" label={t('common.actions.redo')} isDisabled={!canRedo} onClick={() => step('redo')} />
        </>
      )}
      {rights.write && (
        <Button kind="primary" icon="plus" onClick={() => commands.add()}>
          {t('plan.actions.add')}
        </Button>
      )}
      {rights.suggest && (!rights.write || community) && (
        <Button
          kind={rights.write ? 'secondary' : 'primary'}
          icon="pen"
          onClick={() => ask({ type: 'suggest', row: null })}
        >
          {t('plan.actions.suggest')}
        </Button>
      )}
      {rights.suggest && <ListeningPrompts isSymbolOnly />}
    </>
  )
}

/** One's own undo and redo, by button or by keys outside fields (fields hand theirs to the same stack). */
function useSteps(onUndone: () => void, isBusy: boolean) {
  const { undo } = usePlan().circle
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, undo.canRedo)
  const step = (direction: 'undo' | 'redo') => {
    undo[direction]()
    onUndone()
  }
  useEffect(() => {
    if (isBusy) return
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return
      if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return
      event.preventDefault()
      undo[key === 'y' || event.shiftKey ? 'redo' : 'undo']()
      onUndone()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, onUndone, isBusy])
  return { step, canUndo, canRedo }
}
