import type { Issue } from '../../../d24/issue';
import { stops, take, wholeOf, type Case } from './taken';

const COMPLETED = { field: 'phone', rule: 'changed', message: 'The phone is sent with +57 in front (column "Celular")', fix: 'Nothing to do if it is a number of the country', blocking: false } as Issue;

const IN_ONE_COLUMN = 'Write the whole number in one column, with + and the country code, and empty the others';
const ONE_OF_THEM = 'Empty or rename one of them, make them equal, or name the one that is none of ours in the option Columns to Leave Out';

const JOINED: readonly Case[] = [
	['country and area', 'BR', { DDI: '55', DDD: '11', Telefone: '98765-4321' }, { phone: ['DDI + DDD + Telefone', '+5511987654321'] }, {}],
	['an area alone', 'BR', { DDD: '11', Telefone: '98765-4321' }, { phone: ['DDD + Telefone', '11987654321'] }, {}],
	['an area that the number has already', 'BR', { DDD: '11', Telefone: '(11) 98765-4321' }, { phone: ['DDD + Telefone', '11987654321'] }, {}],
	['no part', 'BR', { Telefone: '(11) 98765-4321' }, { phone: ['Telefone', '(11) 98765-4321'] }, {}],
	['parts without a number', 'BR', { DDI: '55', DDD: '11', Nome: 'Ana' }, { beneficiary_name: ['Nome', 'Ana'] }, { others: { of_no_concern: ['DDI', 'DDD'] } }],
	['a zero before the area', 'BR', { DDD: '011', Telefone: '98765-4321' }, { phone: ['DDD + Telefone', '11987654321'] }, {}],
	['two zeros before the area', 'BR', { DDD: '0021', Telefone: '3333-4444' }, { phone: ['DDD + Telefone', '2133334444'] }, {}],
	['an area that ends in zero', 'AR', { 'Código de área': '380', 'Teléfono': '445-6789' }, { phone: ['Código de área + Teléfono', '3804456789'] }, {}],
	['an area with zeros in it', 'AR', { 'Código de área': '3000', 'Teléfono': '445678' }, { phone: ['Código de área + Teléfono', '3000445678'] }, {}],
	['an area of five characters', 'BR', { DDD: '00011', Telefone: '98765-4321' }, { phone: ['DDD + Telefone', '11987654321'] }, {}],
	['brackets around the parts', 'BR', { DDI: '(+55)', DDD: '(11)', Telefone: '98765-4321' }, { phone: ['DDI + DDD + Telefone', '+5511987654321'] }, {}],
	['a country with 00', 'MX', { DDI: '0052', Celular: '55 1234 5678' }, { phone: ['DDI + Celular', '+525512345678'] }, {}],
	['a country that the number has already', 'CO', { Indicativo: '57', Celular: '573001234567' }, { phone: ['Indicativo + Celular', '+573001234567'] }, {}],
	['a country that the number has with a plus', 'CO', { Indicativo: '57', Celular: '+57 300 123 4567' }, { phone: ['Indicativo + Celular', '+573001234567'] }, {}],
	['a country that the number has with 00', 'CO', { Indicativo: '+57', Celular: '0057 300 123 4567' }, { phone: ['Indicativo + Celular', '+573001234567'] }, {}],
	['zeros within the number', 'CO', { Indicativo: '57', Celular: '300 123 4500' }, { phone: ['Indicativo + Celular', '+573001234500'] }, {}],
	['a zero before the number', 'EC', { Indicativo: '593', Celular: '0991234567' }, { phone: ['Indicativo + Celular', '+593991234567'] }, {}],
	['a column for the country with a calling code', 'CO', { 'País': '+57', Celular: '3001234567' }, { phone: ['País + Celular', '+573001234567'] }, {}],
	['a column for the country with a name and a code', 'CO', { 'País': 'CO +57', Celular: '3001234567' }, { phone: ['Celular', '+573001234567'] }, { others: { of_no_concern: ['País'] }, issues: [COMPLETED] }],
	['a column for the country with a code and a name', 'CO', { 'País': '+57 Colombia', Celular: '3001234567' }, { phone: ['Celular', '+573001234567'] }, { others: { of_no_concern: ['País'] }, issues: [COMPLETED] }],
	['a whole number and its area', 'BR', { DDD: '11', Telefone: '+55 11 98765-4321' }, { phone: ['DDD + Telefone', '+5511987654321'] }, {}],
	['a whole mobile number of Argentina, which has a 9 before the area', 'AR', { 'Código de área': '11', 'Teléfono': '+54 9 11 2345-6789' }, { phone: ['Código de área + Teléfono', '+5491123456789'] }, {}],
	['a whole landline number of Argentina', 'AR', { 'Código de área': '11', 'Teléfono': '+54 11 2345-6789' }, { phone: ['Código de área + Teléfono', '+541123456789'] }, {}],
	['a country without a plan', 'VE', { Indicativo: '58', 'Teléfono': '4121234567' }, { phone: ['Indicativo + Teléfono', '+584121234567'] }, {}],
	['a country without a plan, and an area', 'VE', { 'Código de área': '0412', 'Teléfono': '1234567' }, { phone: ['Código de área + Teléfono', '4121234567'] }, {}],
	['a country that is not known', '', { DDI: '500', Telefone: '12345678' }, { phone: ['DDI + Telefone', '+50012345678'] }, {}],
	['a country that is not known, eight digits', '', { DDI: '1', Telefone: '1234-5678' }, { phone: ['DDI + Telefone', '+112345678'] }, {}],
	['a country that is not known, twelve digits', '', { DDI: '7', Telefone: '123456789012' }, { phone: ['DDI + Telefone', '+7123456789012'] }, {}],
	['a country that is not known, thirteen digits of which one is the code', '', { DDI: '1', Telefone: '1234567890123' }, { phone: ['DDI + Telefone', '+1234567890123'] }, {}],
	['a code of four digits', '', { DDI: '1809', Telefone: '12345678' }, { phone: ['DDI + Telefone', '+180912345678'] }, {}],
	['a text instead of a number', 'BR', { DDD: '11', Telefone: '98765-4321, falar com a Maria das 9 às 18' }, { phone: ['Telefone', '98765-4321, falar com a Maria das 9 às 18'] }, { others: { of_no_concern: ['DDD'] } }],
];

describe('a phone in several columns', () => {
	it.each(JOINED)('%s', (_, country, item, fields, more) => expect(take(country, item)).toEqual(wholeOf(fields, more)));
});

const STOPPED: readonly Case[] = [
	['an area and a whole number of a country without a plan', 'VE', { 'Código de área': '412', 'Teléfono': '+58 412 1234567' }, { phone: ['Teléfono', '+58 412 1234567'] }, { others: { not_used: ['Código de área'] }, issues: [stops('phone', 'Código de área + Teléfono', 'parts', 'The columns "Código de área" and "Teléfono" do not make one phone number', IN_ONE_COLUMN)] }],
	['another area', 'BR', { DDD: '21', Telefone: '(11) 98765-4321' }, { phone: ['Telefone', '(11) 98765-4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['another area beside a country', 'BR', { DDI: '55', DDD: '21', Telefone: '(11) 98765-4321' }, { phone: ['Telefone', '(11) 98765-4321'] }, { others: { not_used: ['DDI', 'DDD'] }, issues: [stops('phone', 'DDI + DDD + Telefone', 'parts', 'The columns "DDI", "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['another country', 'CO', { Indicativo: '52', Celular: '+573001234567' }, { phone: ['Celular', '+573001234567'] }, { others: { not_used: ['Indicativo'] }, issues: [stops('phone', 'Indicativo + Celular', 'parts', 'The columns "Indicativo" and "Celular" do not make one phone number', IN_ONE_COLUMN)] }],
	['another country without a plus', 'CO', { Indicativo: '52', Celular: '573001234567' }, { phone: ['Celular', '573001234567'] }, { others: { not_used: ['Indicativo'] }, issues: [stops('phone', 'Indicativo + Celular', 'parts', 'The columns "Indicativo" and "Celular" do not make one phone number', IN_ONE_COLUMN)] }],
	['a whole number of another country', 'BR', { DDD: '11', Telefone: '+52 11 98765-4321' }, { phone: ['Telefone', '+52 11 98765-4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a whole number of another area', 'BR', { DDD: '21', Telefone: '+55 11 98765-4321' }, { phone: ['Telefone', '+55 11 98765-4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a country and a number that is too short', 'CO', { Indicativo: '57', Celular: '5712345' }, { phone: ['Celular', '5712345'] }, { others: { not_used: ['Indicativo'] }, issues: [stops('phone', 'Indicativo + Celular', 'parts', 'The columns "Indicativo" and "Celular" do not make one phone number', IN_ONE_COLUMN)] }],
	['seven digits of a country that is not known', '', { DDI: '1', Telefone: '123-4567' }, { phone: ['Telefone', '123-4567'] }, { others: { not_used: ['DDI'] }, issues: [stops('phone', 'DDI + Telefone', 'parts', 'The columns "DDI" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['thirteen digits of a country that is not known', '', { DDI: '7', Telefone: '1234567890123' }, { phone: ['Telefone', '1234567890123'] }, { others: { not_used: ['DDI'] }, issues: [stops('phone', 'DDI + Telefone', 'parts', 'The columns "DDI" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['letters in the area', 'BR', { DDD: 'SP', Telefone: '98765-4321' }, { phone: ['Telefone', '98765-4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a letter behind the number', 'BR', { DDD: '11', Telefone: '8765432a' }, { phone: ['Telefone', '8765432a'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a letter before the number', 'BR', { DDD: '11', Telefone: 'a8765432' }, { phone: ['Telefone', 'a8765432'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a plus within the number', 'BR', { DDD: '11', Telefone: '8765+4321' }, { phone: ['Telefone', '8765+4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['letters in the country', 'BR', { DDI: 'BR', Telefone: '(11) 98765-4321' }, { phone: ['Telefone', '(11) 98765-4321'] }, { others: { not_used: ['DDI'] }, issues: [stops('phone', 'DDI + Telefone', 'parts', 'The columns "DDI" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['an area of six characters', 'BR', { DDD: '000011', Telefone: '98765-4321' }, { phone: ['Telefone', '98765-4321'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a code of five digits', '', { DDI: '18090', Telefone: '12345678' }, { phone: ['Telefone', '12345678'] }, { others: { not_used: ['DDI'] }, issues: [stops('phone', 'DDI + Telefone', 'parts', 'The columns "DDI" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['a text of 40 characters', 'BR', { DDD: '11', Telefone: '98765-4321, falar com a Maria das 9 às 6' }, { phone: ['Telefone', '98765-4321, falar com a Maria das 9 às 6'] }, { others: { not_used: ['DDD'] }, issues: [stops('phone', 'DDD + Telefone', 'parts', 'The columns "DDD" and "Telefone" do not make one phone number', IN_ONE_COLUMN)] }],
	['two countries', 'BR', { DDI: '55', Indicativo: '57', Telefone: '(11) 98765-4321' }, { phone: ['DDI + Telefone', '+5511987654321'] }, { others: { not_used: ['Indicativo'] }, issues: [stops('phone', 'DDI + Indicativo', 'conflict', 'The columns "DDI" and "Indicativo" both stand for phone, and they differ', ONE_OF_THEM)] }],
	['two areas', 'BR', { DDD: '11', Lada: '21', Telefone: '98765-4321' }, { phone: ['DDD + Telefone', '11987654321'] }, { others: { not_used: ['Lada'] }, issues: [stops('phone', 'DDD + Lada', 'conflict', 'The columns "DDD" and "Lada" both stand for phone, and they differ', ONE_OF_THEM)] }],
	['two numbers', 'BR', { Telefone: '(11) 98765-4321', Celular: '(21) 98765-4321' }, { phone: ['Telefone', '(11) 98765-4321'] }, { others: { not_used: ['Celular'] }, issues: [stops('phone', 'Telefone + Celular', 'conflict', 'The columns "Celular" and "Telefone" both stand for phone, and they differ', ONE_OF_THEM)] }],
];

describe('columns that do not make one phone', () => {
	it.each(STOPPED)('%s', (_, country, item, fields, more) => expect(take(country, item)).toEqual(wholeOf(fields, more)));
});
