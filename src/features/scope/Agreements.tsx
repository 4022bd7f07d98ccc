import { restoreItem } from '../../documents/forms/items.ts'
import type { ItemId } from '../../documents/ids.ts'
import { agree, withdrawAgreement } from '../../documents/scopeAgreements.ts'
import { type Agreeing, mayAgreeFor } from '../../method/scope.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useProfile, useProgramme } from '../workspace.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'
import { type Agreed, useAgreed } from './useAgreed.ts'

type AgreementsProps = {
  readonly board: ScopeBoard
  /** A goal; null: the scope as a whole. */
  readonly of: ItemId | null
  /** What is agreed to, as it reads now. */
  readonly wording: string
  /** The same, short, for the line that forms and paper show. */
  readonly what: string
}

/** Who of each side agreed and when, and whether it was changed since (S5, S156). */
export function Agreements({ board, of, wording, what }: AgreementsProps) {
  const { t } = useTexts()
  const { sides, hash } = useAgreed(board, of, wording)
  return (
    <ul className={styles.agreements} aria-label={t('scope.agree.list', { what })}>
      {sides.map((agreed) => (
        <Side key={agreed.side} {...{ board, of, what, hash, agreed }} />
      ))}
    </ul>
  )
}

type SideProps = Omit<AgreementsProps, 'wording'> & { readonly hash: string; readonly agreed: Agreed }

function Side({ board, what, of, hash, agreed: { side, state, words, latest } }: SideProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const act = useAgree(board, { side, what, of, hash })
  const mayAgree = board.mayWrite && mayAgreeFor(programme.sides()).includes(side)
  return (
    <li className={styles.agreement} data-state={state}>
      <Icon name={state === 'agreed' ? 'check' : state === 'changed' ? 'warning' : 'clock'} />
      <span className={styles.grow}>{words}</span>
      {mayAgree && state !== 'agreed' && (
        <Button icon="check" onClick={act.agree}>
          {t(`scope.agreeAction.${side}`)}
        </Button>
      )}
      {mayAgree && latest && state === 'agreed' && (
        <Button kind="quiet" onClick={() => act.withdraw(latest.id)}>
          {t('scope.agree.withdraw')}
        </Button>
      )}
    </li>
  )
}

type Act = { readonly side: Agreeing; readonly what: string; readonly of: ItemId | null; readonly hash: string }

function useAgree({ circle, instance, author }: ScopeBoard, { side, what, of, hash }: Act) {
  const { t, language } = useTexts()
  const show = useToast()
  const report = useReport('scope')
  const name = useProfile()?.name ?? ''
  const withdraw = (id: ItemId) => {
    if (!report(withdrawAgreement(circle.doc, author(), id)).ok) return
    show({ text: t('scope.agree.withdrawn'), onUndo: () => void report(restoreItem(circle.doc, author(), id)) })
  }
  return {
    withdraw,
    agree: () => {
      const says = t('scope.agree.says', {
        name: name || t('common.people.unknown'),
        side: t(`scope.agreeSide.${side}`),
        date: formatDate(Date.now(), language),
        what,
      })
      const agreed = report(agree(circle.doc, author(), instance.id, { side, of, wording: hash, says }))
      if (agreed.ok) show({ text: t('scope.agree.done'), onUndo: () => withdraw(agreed.value) })
    },
  }
}
