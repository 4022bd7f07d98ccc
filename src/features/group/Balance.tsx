import { useCallback, useState } from 'react'
import type { FormDocs } from '../../documents/forms/keys.ts'
import type { SupportGroup } from '../../documents/group.ts'
import { readHeard } from '../../documents/groupTotals.ts'
import { supportNetwork } from '../../method/forms/data/supportNetwork.ts'
import { countTypes, totalsToShow } from '../../method/group.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Muted, Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import { useDocs } from '../useDocs.ts'
import styles from './group.module.css'
import { HeardBar } from './pictures/HeardBar.tsx'
import { TypeStrip } from './pictures/TypeStrip.tsx'
import { useGroupCommands } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

export type GroupProps = { readonly place: FormPlace; readonly group: SupportGroup }

/** Which voices are there and which are missing; who is usually heard, in totals alone (S165, S167). */
export function Balance({ place, group }: GroupProps) {
  const { t } = useTexts()
  const { mayTend, isTeam } = useTending(place, group.kind)
  const [isAsking, setAsking] = useState(false)
  const totals = group.heard && totalsToShow(group.heard)
  return (
    <Section title={t('group.balance.title')} lead={t('group.balance.lead')}>
      <TypeStrip types={countTypes(group.members)} />
      <Stack>
        <h3 className={styles.below}>{t('group.heard.title')}</h3>
        {totals ? <HeardBar totals={totals} /> : <Muted>{t('group.heard.notYet')}</Muted>}
        {mayTend && isTeam && group.members.length > 0 && (
          <div>
            <Button icon="lock" onClick={() => setAsking(true)}>
              {t('group.heard.say')}
            </Button>
          </div>
        )}
      </Stack>
      {isAsking && <HeardDialog {...{ place, group }} onClose={() => setAsking(false)} />}
    </Section>
  )
}

/** For the two teams: nothing of it is said of one person anywhere else. */
function HeardDialog({ place, group, onClose }: GroupProps & { readonly onClose: () => void }) {
  const { t } = useTexts()
  const commands = useGroupCommands(place, group)
  const { id } = group.instance
  const said = useDocs(
    place.circles,
    useCallback((docs: FormDocs) => Object.fromEntries(readHeard(docs, supportNetwork, id)), [id]),
  )
  return (
    <Dialog
      isOpen
      title={t('group.heard.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('common.ui.close')}
        </Button>
      }
    >
      <Stack>
        <Row>
          <CircleBadge circle="programme" label={t('common.circles.programme.name')} />
        </Row>
        <p>{t('group.heard.explain')}</p>
        {group.members.map((member) => (
          <ChoiceChips
            key={member.id}
            legend={member.person || member.organisation || t('group.member.unnamed')}
            options={[
              { value: 'insider', label: t('group.heard.insider') },
              { value: 'outsider', label: t('group.heard.outsider') },
            ]}
            isClearable
            value={said[member.id] ?? null}
            onChange={(heard) => commands.setHeard(member.id, heard)}
          />
        ))}
      </Stack>
    </Dialog>
  )
}
