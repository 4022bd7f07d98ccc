import { EXPECTATION_THEMES, OUTCOMES } from '../../method/training.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerText } from '../AnswerText.tsx'
import type { HeldItem } from '../formHere.ts'
import { useMayWrite } from '../useMayWrite.ts'
import type { NameOf } from '../useNames.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'
import { EXPECTATIONS, type ExpectationCommands, outcomeOf, themeOf } from './useExpectations.ts'

type CardProps = {
  readonly board: TrainingBoard
  readonly item: HeldItem
  readonly commands: ExpectationCommands
  readonly nameOf: NameOf
  readonly isLooking: boolean
}

/** One expectation: its words, who said it unless that is not to be shown, and later how it turned out. */
export function ExpectationCard({ board, item, commands, nameOf, isLooking }: CardProps) {
  const { t } = useTexts()
  const { here, instance } = board
  const circle = here.place.circles[item.circle]
  const mayWrite = useMayWrite(circle)
  const isMine = item.by === here.place.me
  const { text = '', language = '' } = item.answer?.words ?? {}
  const moves = EXPECTATION_THEMES.filter((theme) => theme !== themeOf(item)).map(
    (theme): MenuItem => ({
      id: theme,
      label: t('training.expect.toGroup', { group: t(`training.theme.${theme}`) }),
      icon: 'arrow',
      onChoose: () => commands.setTheme(item, theme),
    }),
  )
  const remove: MenuItem = {
    id: 'remove',
    label: t('training.expect.remove'),
    icon: 'trash',
    isDangerous: true,
    onChoose: () => commands.remove(item),
  }
  return (
    <li className={styles.note} data-item={item.id}>
      <div className={styles.noteWords}>
        {isMine && mayWrite ? (
          <AnswerText
            {...{ place: here.place, instance, circle }}
            owner={item.id}
            field={EXPECTATIONS}
            words={item.answer?.words ?? null}
            label={t('training.expect.mine')}
            isLabelHidden
            look="line"
          />
        ) : (
          <p lang={language || undefined} dir="auto">
            {text}
          </p>
        )}
        <p className={styles.by}>
          <CircleBadge circle={item.circle} label={t(`common.circles.${item.circle}.name`)} isSymbolOnly />
          <bdi>{item.hidesName ? t('training.expect.nameNotShown') : nameOf(item.by)}</bdi>
        </p>
        {isLooking && (
          <ChoiceChips
            legend={t('training.expect.outcome', { expectation: text })}
            isLegendHidden
            isClearable
            options={OUTCOMES.map((value) => ({ value, label: t(`training.outcome.${value}`) }))}
            value={outcomeOf(item)}
            onChange={(outcome) => mayWrite && commands.setOutcome(item, outcome)}
          />
        )}
      </div>
      {mayWrite && (
        <Menu label={t('training.expect.menu', { expectation: text })} items={isMine ? [...moves, remove] : moves} />
      )}
    </li>
  )
}
