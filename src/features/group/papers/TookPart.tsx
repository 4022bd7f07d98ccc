import { useTexts } from '../../../ui/Texts.tsx'
import styles from '../../Paper.module.css'
import { Paper, PaperPart } from '../../Paper.tsx'
import { underOf } from '../../useUnder.ts'
import { When } from '../When.tsx'
import { nameOf, type Story } from './useStory.ts'

/** Who took part in what: decisions are open, and several voices were in them (S176). */
export function TookPart({ story }: { readonly story: Story }) {
  const { t, language } = useTexts()
  const { group, entries } = story
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'fr-FR', { type: 'conjunction' })
  const who = (attendance: Readonly<Record<string, string>>) =>
    list.format(group.members.filter(({ id }) => attendance[id] === 'came').map(nameOf))
  const done = entries.all.filter(({ kind, isDone, member }) => kind === 'task' && isDone && member !== '')
  return (
    <Paper title={t('group.papers.tookPart')} under={underOf(story)}>
      <PaperPart title={t('group.papers.gatherings')} isLong>
        {entries.gatherings.length === 0 ? (
          <p>{t('group.gatherings.none')}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('group.papers.what')}</th>
                <th scope="col">{t('group.papers.when')}</th>
                <th scope="col">{t('group.papers.who')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.gatherings.map(({ id, title, when, attendance }) => (
                <tr key={id}>
                  <th scope="row">{title.text}</th>
                  <td>
                    <When when={when} />
                  </td>
                  <td>{who(attendance) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </PaperPart>
      {done.length > 0 && (
        <PaperPart title={t('group.papers.tasks')} isLong>
          <ul>
            {done.map(({ id, title, member }) => {
              const by = group.members.find((one) => one.id === member)
              return (
                <li key={id}>
                  {title.text}
                  {by && ` (${nameOf(by)})`}
                </li>
              )
            })}
          </ul>
        </PaperPart>
      )}
      {group.contributions.length > 0 && (
        <PaperPart title={t('group.papers.contributions')} isLong>
          <ul>
            {group.contributions.map(({ id, words }) => (
              <li key={id}>{words.text}</li>
            ))}
          </ul>
        </PaperPart>
      )}
    </Paper>
  )
}
