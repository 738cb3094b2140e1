import { inLanguage } from '../../../d24/language/inLanguage';
import { asWritten, say, speaking, word, type Speech } from '../../../d24/language/say';

const backwards: Speech = { language: 'es', textOf: (key) => ({ '{0} before {1}': '{1} tras {0}', name: 'nombre' })[key] };

it('is English where nothing else is spoken', () => {
	expect(say`${'one'} before ${2}`).toBe('one before 2');
	expect(word('name')).toBe('name');
});

it('takes the values in the order of the language', () => {
	speaking(backwards, () => expect(say`${word('name')} before ${2}`).toBe('2 tras nombre'));
});

it('takes a value that looks like a place, or like a text, as it is', () => {
	speaking(backwards, () => expect(say`${'{1}'} before ${'name $& $1'}`).toBe('name $& $1 tras {1}'));
});

it('stays English where the dictionary has no such text', () => {
	speaking(backwards, () => expect(say`${1} after ${2}`).toBe('1 after 2'));
});

it('speaks as before after an error and after another language', () => {
	expect(() => speaking(backwards, () => { throw new Error('x'); })).toThrow('x');
	expect(word('name')).toBe('name');
	speaking(backwards, () => {
		inLanguage('en', () => expect(word('name')).toBe('name'));
		expect(word('name')).toBe('nombre');
	});
});

it('leaves what somebody has written alone', () => speaking(backwards, () => expect(asWritten('name')).toBe('name')));
