import { useCallback, useMemo } from 'react'
import { restoreItem } from '../../documents/forms/items.ts'
import type { ItemId } from '../../documents/ids.ts'
import {
  type Agreement,
  agree,
  readAgreements,
  withdrawAgreement,
  wordingHash,
} from '../../documents/scopeAgreements.ts'
import { AGREEING, type Agreeing, mayAgreeFor } from '../../method/scope.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useNames } from '../useNames.ts'
import { useReport } from '../useReport.ts'
import { useProfile, useProgramme } from '../workspace.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'

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
  const programme = useProgramme()
  const { circle, instance } = board
  const all = useDocument(
    circle,
    useCallback((doc) => readAgreements(doc, instance.id), [instance.id]),
  )
  const hash = useMemo(() => wordingHash(wording, programme.checks().sha256), [wording, programme])
  return (
    <ul className={styles.agreements} aria-label={t('scope.agree.list', { what })}>
      {AGREEING.map((side) => {
        const latest = all.findLast((one) => one.side === side && one.of === (of ?? ''))
        return <Side key={side} {...{ board, of, side, what, hash }} latest={latest ?? null} />
      })}
    </ul>
  )
}

type SideProps = Omit<AgreementsProps, 'wording'> & {
  readonly side: Agreeing
  readonly hash: string
  readonly latest: Agreement | null
}

function Side({ board, side, what, of, hash, latest }: SideProps) {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const nameOf = useNames(board.circle)
  const mine = useProfile()?.name
  const act = useAgree(board, { side, what, of, hash })
  const isCurrent = latest?.wording === hash
  const mayAgree = board.mayWrite && mayAgreeFor(programme.sides()).includes(side)
  const state = !latest ? 'open' : isCurrent ? 'agreed' : 'changed'
  return (
    <li className={styles.agreement} data-state={state}>
      <Icon name={state === 'agreed' ? 'check' : state === 'changed' ? 'warning' : 'clock'} />
      <span className={styles.grow}>
        {t(`scope.agreeSide.${side}`)}{' '}
        {t(`scope.agreeState.${state}`, {
          name: latest ? (latest.by === programme.me && mine) || nameOf(latest.by) : '',
          date: latest ? formatDate(latest.at, language) : '',
        })}
      </span>
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
