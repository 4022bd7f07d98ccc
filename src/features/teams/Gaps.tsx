import { evaluation } from '../../method/forms/data/evaluation.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Entries, Entry } from '../../ui/data/Entries.tsx'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Row } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerInHome } from '../AnswerInHome.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useListOf } from '../useListOf.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useProgramme } from '../workspace.ts'
import styles from './teams.module.css'

/** An association's own log: gaps in support that the mentoring brings to light, and what it will do (S19). */
export function Gaps({ place }: { readonly place: FormPlace }) {
  const { t } = useTexts()
  const show = useToast()
  const { sides } = useProgramme()
  const { lines, home, add, remove } = useListOf(place, evaluation, 'ev.f.supportGaps')
  const mayWrite = useMayWrite(home && place.circles[home])

  const isAssociation = sides().some((side) => side === 'menteeAssociation' || side === 'mentorAssociation')
  if (home === null || home === 'group' || (!isAssociation && lines.length === 0)) return null
  const takeAway = (id: (typeof lines)[number]['id']) => {
    remove(id)
    show({ text: t('teams.gaps.removed'), onUndo: () => remove(id, false) })
  }
  return (
    <Section
      title={t('teams.gaps.title')}
      lead={t('teams.gaps.lead')}
      actions={
        mayWrite && (
          <Button icon="plus" onClick={() => void add()}>
            {t('teams.gaps.add')}
          </Button>
        )
      }
    >
      <Row>
        <CircleBadge circle={home} label={t(`common.circles.${home}.name`)} />
      </Row>
      <Entries isOrdered>
        {lines.map(({ id, instance }, index) => (
          <Entry
            key={id}
            actions={
              mayWrite && (
                <Menu
                  label={t('teams.gaps.menu', { number: index + 1 })}
                  items={[
                    {
                      id: 'remove',
                      label: t('teams.gaps.remove'),
                      icon: 'trash',
                      isDangerous: true,
                      onChoose: () => takeAway(id),
                    },
                  ]}
                />
              )
            }
          >
            <div className={styles.gapAndAnswer}>
              <AnswerInHome
                {...{ place, instance }}
                form={evaluation}
                owner={id}
                field="ev.f.supportGaps.gap"
                label={t('teams.gaps.gap', { number: index + 1 })}
              />
              <AnswerInHome
                {...{ place, instance }}
                form={evaluation}
                owner={id}
                field="ev.f.supportGaps.response"
                label={t('teams.gaps.response', { number: index + 1 })}
              />
            </div>
          </Entry>
        ))}
      </Entries>
    </Section>
  )
}
