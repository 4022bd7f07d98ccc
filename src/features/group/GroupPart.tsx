import type { SupportGroup } from '../../documents/group.ts'
import { supportNetwork } from '../../method/forms/data/supportNetwork.ts'
import type { GroupKind } from '../../method/group.ts'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { AnswerInHome } from '../AnswerInHome.tsx'
import type { FormPlace } from '../formPlace.ts'
import { Balance } from './Balance.tsx'
import { Bodies } from './Bodies.tsx'
import { GroupState } from './GroupState.tsx'
import styles from './group.module.css'
import { JoinedNote } from './JoinedNote.tsx'
import { Members } from './Members.tsx'
import { Pairs } from './Pairs.tsx'
import { useBeginGroup } from './useGroupCommands.ts'
import { useTending } from './useTending.ts'

export type GroupPartProps = {
  readonly place: FormPlace
  readonly kind: GroupKind
  readonly group: SupportGroup | null
  /** The group in the other city. */
  readonly other: SupportGroup | null
}

/** One group: its mandate, its members, the balance among them, how it is run. */
export function GroupPart({ place, kind, group, other }: GroupPartProps) {
  const { t } = useTexts()
  const { mayTend } = useTending(place, kind)
  const begin = useBeginGroup(place)
  if (!group)
    return (
      <EmptyState
        icon="group"
        title={t(`group.begin.${kind}.title`)}
        action={
          mayTend && (
            <Button kind="primary" icon="plus" onClick={() => begin(kind)}>
              {t(`group.begin.${kind}.action`)}
            </Button>
          )
        }
      >
        {t(`group.begin.${kind}.text`)}
      </EmptyState>
    )
  return (
    <>
      <JoinedNote place={place} group={group} />
      <Members place={place} group={group} other={other} />
      {(kind === 'mirror' || other) && <Pairs place={place} group={group} other={other} />}
      <Balance place={place} group={group} />
      <Mandate place={place} group={group} />
      <div className={styles.teamsOnly}>
        <Bodies place={place} group={group} />
      </div>
      <GroupState place={place} group={group} />
    </>
  )
}

function Mandate({ place, group }: { readonly place: FormPlace; readonly group: SupportGroup }) {
  const { t } = useTexts()
  const { mayTend } = useTending(place, group.kind)
  const common = { place, form: supportNetwork, instance: group.instance, owner: group.instance.id }
  return (
    <Section title={t('group.mandate.title')} lead={t('group.mandate.lead')}>
      <Stack>
        <AnswerInHome
          {...common}
          field="lsg.problem"
          label={t('group.mandate.problem')}
          help={t('group.mandate.problemHelp')}
          isReadOnly={!mayTend}
        />
        <AnswerInHome
          {...common}
          field="lsg.mandate"
          label={t('group.mandate.mandate')}
          help={t('group.mandate.mandateHelp')}
          isReadOnly={!mayTend}
        />
        <Row>
          <LinkButton href={place.addressOf(group.instance.id)} icon="file">
            {t('group.mandate.form')}
          </LinkButton>
        </Row>
      </Stack>
    </Section>
  )
}
