import type { GroupMember } from '../../../documents/group.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import { momentWords } from '../../momentWords.ts'
import styles from '../../Paper.module.css'
import { Paper, PaperPart } from '../../Paper.tsx'
import { underOf } from '../../useUnder.ts'
import { nameOf, type Story } from './useStory.ts'

/** A confirmation for each member chosen, on a page of its own (S177). */
export function Confirmations({ story, members }: { readonly story: Story; readonly members: readonly GroupMember[] }) {
  const { t } = useTexts()
  if (members.length === 0) return <p>{t('group.papers.nobodyYet')}</p>
  return (
    <div className={styles.several}>
      {members.map((member, index) => (
        <Confirmation key={member.id} story={story} member={member} isNext={index > 0} />
      ))}
    </div>
  )
}

type ConfirmationProps = { readonly story: Story; readonly member: GroupMember; readonly isNext: boolean }

function Confirmation({ story, member, isNext }: ConfirmationProps) {
  const { t, language } = useTexts()
  const { entries } = story
  const attended = entries.gatherings.filter(({ attendance }) => attendance[member.id] === 'came')
  const done = entries.all.filter((one) => one.kind === 'task' && one.isDone && one.member === member.id)
  const name = nameOf(member)
  return (
    <Paper title={t('group.papers.confirmation')} under={underOf(story)} isNext={isNext}>
      <p>
        {t('group.papers.confirms', {
          city: story.mentee || t('group.papers.theCity'),
          name: member.person && member.organisation ? `${name} (${member.organisation})` : name,
        })}
      </p>
      {member.roles.length > 0 && (
        <PaperPart title={t('group.papers.part')}>
          <ul>
            {member.roles.map((role) => (
              <li key={role}>{t(`group.role.${role}`)}</li>
            ))}
          </ul>
        </PaperPart>
      )}
      {attended.length > 0 && (
        <PaperPart title={t('group.papers.attended')}>
          <ul>
            {attended.map(({ id, title, when }) => (
              <li key={id}>{[title.text, momentWords(when, language)].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        </PaperPart>
      )}
      {done.length > 0 && (
        <PaperPart title={t('group.papers.tasks')}>
          <ul>
            {done.map(({ id, title }) => (
              <li key={id}>{title.text}</li>
            ))}
          </ul>
        </PaperPart>
      )}
      <p>{t('group.papers.thanks')}</p>
      <div className={styles.sign}>
        <p>{t('group.papers.placeAndDate')}</p>
        <p>{t('group.papers.signature')}</p>
      </div>
    </Paper>
  )
}
