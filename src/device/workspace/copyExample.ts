import type { Author } from '../../documents/command.ts'
import { copyExample } from '../../documents/example.ts'
import { example } from '../../method/example.ts'
import type { Result } from '../../result.ts'
import { createProgramme, teamsOfTwo } from './createProgramme.ts'
import type { WorkspacePorts } from './ports.ts'
import type { CreateError, ProgrammeId } from './workspace.ts'

/** A new programme with new ids, marked as an exercise, in the language of the interface (D2). */
export const copyExampleProgramme = (
  ports: WorkspacePorts,
  author: Author,
): Promise<Result<ProgrammeId, CreateError>> =>
  createProgramme(ports, author, teamsOfTwo(author.sides, example), ({ programme, group, team }) =>
    copyExample({ programme: programme.doc, group: group.doc, team: team.doc }, author, ports.words),
  )
