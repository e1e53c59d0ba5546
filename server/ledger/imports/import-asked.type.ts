import { Field, ObjectType } from 'type-graphql';
import { type AskedQuestion, ImportQuestion } from './import-question.js';
import './import-enums.type.js';

@ObjectType('LedgerImportAsked', { description: 'Something that an import asks before it stores what may be wrong.' })
export class ImportAskedType {
  @Field(() => ImportQuestion, { description: 'What it is answered by.' })
  accept!: ImportQuestion;

  @Field(() => [ImportQuestion], { description: 'What else answers it, to another end.' })
  alternatives!: readonly ImportQuestion[];

  @Field(() => String, { description: 'The question in words, with figures and what to do.' })
  message!: string;

  @Field(() => String, {
    description: 'Its figures as JSON, such as the accounts with both sums; amounts in kronor, debit positive.',
  })
  figures!: string;
}

export function toImportQuestions(questions: readonly AskedQuestion[]): ImportAskedType[] {
  return questions.map(({ figures, ...question }) => ({ ...question, figures: JSON.stringify(figures) }));
}
