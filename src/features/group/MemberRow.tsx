import type { GroupMember } from '../../documents/group.ts'
import { Entry } from '../../ui/data/Entries.tsx'
import { Facts } from '../../ui/data/Facts.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './group.module.css'

export type MemberRowProps = {
  readonly member: GroupMember
  readonly isMe: boolean
  /** Null where this person may not change the entry. */
  readonly onOpen: (() => void) | null
}

/** A member as the group sees them. What only the teams read is not said here. */
export function MemberRow({ member, isMe, onOpen }: MemberRowProps) {
  const { t } = useTexts()
  const name = member.person || member.organisation || t('group.member.unnamed')
  const type = member.type && t(`group.type.${member.type}`)
  return (
    <Entry
      item={member.id}
      name={
        <>
          <bdi>{name}</bdi>
          {isMe && <span className={styles.mark}>{t('group.member.you')}</span>}
        </>
      }
      facts={
        <>
          {member.person && member.organisation && <bdi>{member.organisation}</bdi>}
          {type && <span>{type}</span>}
        </>
      }
      actions={
        onOpen && (
          <Button
            kind="quiet"
            icon="pen"
            label={t(isMe ? 'group.member.wordYours' : 'group.member.open', { name })}
            onClick={onOpen}
          >
            {t(isMe ? 'group.member.wordHere' : 'group.member.openHere')}
          </Button>
        )
      }
    >
      {member.speaksForMigrants && (
        <p className={styles.voice}>
          <Icon name="talk" /> {t('group.member.forMigrants')}
        </p>
      )}
      {member.interest.text.trim() !== '' && (
        <p className={styles.interest} dir="auto" lang={member.interest.language}>
          {member.interest.text}
        </p>
      )}
      {member.roles.length > 0 && <Facts>{member.roles.map((role) => t(`group.role.${role}`)).join(' · ')}</Facts>}
    </Entry>
  )
}
