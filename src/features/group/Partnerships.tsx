import { evaluation } from '../../method/forms/data/evaluation.ts'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { IconButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useListOf } from '../useListOf.ts'
import { AddLine } from './AddLine.tsx'

/** New partnerships born from the process (S181): the same list as in the evaluation, for the two teams. */
export function Partnerships({ place }: { readonly place: FormPlace }) {
  const { t } = useTexts()
  const show = useToast()
  const { lines, home, add, remove } = useListOf(place, evaluation, 'ev.e.partnerships')
  if (home === null || !place.circles.programme) return null
  const takeAway = (id: (typeof lines)[number]['id']) => {
    remove(id)
    show({ text: t('group.partnerships.removed'), onUndo: () => remove(id, false) })
  }
  return (
    <Section title={t('group.partnerships.title')} lead={t('group.partnerships.lead')}>
      <Entries>
        {lines.map(({ id, words }) => (
          <Entry
            key={id}
            actions={
              <IconButton
                icon="trash"
                label={t('group.partnerships.remove', { name: words.text })}
                onClick={() => takeAway(id)}
              />
            }
          >
            <p dir="auto" lang={words.language}>
              {words.text}
            </p>
          </Entry>
        ))}
      </Entries>
      <AddLine
        label={t('group.partnerships.label')}
        help={t('group.partnerships.help')}
        action={t('common.actions.add')}
        circle={{ circle: home, label: t(`common.circles.${home}.name`) }}
        onAdd={(words) => add(words) !== null}
      />
    </Section>
  )
}
