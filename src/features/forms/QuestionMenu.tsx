import { Menu, type MenuItem } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import { useHomeAccess } from './useHomeAccess.ts'

export type BesidePart = 'help' | 'contribution' | 'comment' | 'translation'
export type QuestionMenuProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly shown: BesidePart | null
  readonly onShow: (part: BesidePart | null) => void
  /** Opens the box for plain words, where the structure came first. */
  readonly onWords: (() => void) | null
}

/** All that can be done with a question beside answering it. */
export function QuestionMenu({ spot, placed, shown, onShow, onWords }: QuestionMenuProps) {
  const { t } = useTexts()
  const { ask, texts } = useForm()
  const isOpen = useHomeAccess(placed.home) === 'open'
  const show = (part: BesidePart, icon: MenuItem['icon']): MenuItem => ({
    id: part,
    label: t(`formsUi.menu.${part}`),
    ...(icon && { icon }),
    onChoose: () => onShow(shown === part ? null : part),
  })
  const items: readonly MenuItem[] = [
    show('help', 'help'),
    ...(isOpen
      ? [
          ...(onWords
            ? [{ id: 'words', label: t('formsUi.question.inWords'), icon: 'pen' as const, onChoose: onWords }]
            : []),
          show('contribution', 'people'),
          show('comment', 'talk'),
          ...(placed.answer.words.text === '' ? [] : [show('translation', 'language')]),
          {
            id: 'move',
            label: t('formsUi.menu.move'),
            icon: 'eye' as const,
            onChoose: () => ask({ type: 'move', spot }),
          },
          ...(spot.field.type === 'list'
            ? [
                {
                  id: 'removed',
                  label: t('formsUi.menu.removed'),
                  icon: 'undo' as const,
                  onChoose: () => ask({ type: 'removed', spot }),
                },
              ]
            : []),
        ]
      : []),
  ]
  return <Menu label={t('formsUi.menu.label', { question: texts.of(spot.field.id).label })} items={items} />
}
