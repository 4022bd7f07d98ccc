import type { LevelItem, LevelKind } from '../../documents/otherLevel.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePlaceHere } from '../formPlace.ts'
import { useMayWrite } from '../useMayWrite.ts'
import styles from './levels.module.css'

type FlagListProps = {
  readonly kind: LevelKind
  readonly items: readonly LevelItem[]
  readonly mayFlag: (item: LevelItem) => boolean
  readonly onFlag: (item: LevelItem, isFlagged: boolean) => void
}

/** Everything of one kind, with a tick for what another level would have to take up. */
export function FlagList({ kind, items, mayFlag, onFlag }: FlagListProps) {
  const { t } = useTexts()
  if (items.length === 0) return null
  return (
    <>
      <h3>{t(`levels.kind.${kind}`)}</h3>
      <ul className={styles.flags} aria-label={t(`levels.kind.${kind}`)}>
        {items.map((item) => (
          <li key={`${item.id}/${item.field}`} data-item={item.id} className={styles.flag}>
            <FlagBox item={item} mayFlag={mayFlag(item)} onFlag={onFlag} />
            <CircleBadge circle={item.circle} label={t(`common.circles.${item.circle}.name`)} />
          </li>
        ))}
      </ul>
    </>
  )
}

type FlagBoxProps = { readonly item: LevelItem; readonly mayFlag: boolean; readonly onFlag: FlagListProps['onFlag'] }

function FlagBox({ item, mayFlag, onFlag }: FlagBoxProps) {
  const { circles } = usePlaceHere()
  const isOpen = useMayWrite(circles[item.circle])
  return (
    <Checkbox
      label={item.words}
      isChecked={item.isFlagged}
      isDisabled={!mayFlag || !isOpen}
      onChange={(isFlagged) => onFlag(item, isFlagged)}
    />
  )
}
