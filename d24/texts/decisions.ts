import type { Texts } from './text';

/** What a row says of itself: that it is not to be paid, or was paid. */
export const DECISIONS: Texts = {
	'The column {0} is empty here and says yes in other rows, so that this row is not to be paid': { es: 'La columna {0} está vacía aquí y dice que sí en otras filas, de modo que esta fila no se debe pagar', pt: 'A coluna {0} está vazia aqui e diz sim em outras linhas, de modo que esta linha não deve ser paga' },
	'The column {0} says {1}, so that the row is not to be paid': { es: 'La columna {0} dice {1}, de modo que la fila no se debe pagar', pt: 'A coluna {0} diz {1}, de modo que a linha não deve ser paga' },
	'Take the row out before this node, or correct the column; where it says nothing about this payout, name it in the option {0}': { es: 'Quite la fila antes de este nodo o corrija la columna; si no dice nada de este pago, nómbrela en la opción {0}', pt: 'Retire a linha antes deste nó ou corrija a coluna; se ela não diz nada sobre este pagamento, indique-a na opção {0}' },
	'The column {0} says {1}, which is neither yes nor no': { es: 'La columna {0} dice {1}, que no es ni sí ni no', pt: 'A coluna {0} diz {1}, que não é nem sim nem não' },
	'Write yes or no in it, or leave it empty': { es: 'Escriba sí o no en ella, o déjela vacía', pt: 'Escreva sim ou não nela, ou deixe-a vazia' },
	'The column {0} says {1}, which is still to come, and the payout is sent as soon as this node runs': { es: 'La columna {0} dice {1}, que aún no ha llegado, y el pago se envía en cuanto se ejecuta este nodo', pt: 'A coluna {0} diz {1}, que ainda não chegou, e o pagamento é enviado assim que este nó é executado' },
	'The item pays the same amount to the same account as item {0} ({1})': { es: 'El ítem paga el mismo importe a la misma cuenta que el ítem {0} ({1})', pt: 'O item paga o mesmo valor à mesma conta que o item {0} ({1})' },
	'Nothing to do if both are meant; otherwise remove one of them': { es: 'Nada que hacer si ambos corresponden; si no, quite uno de ellos', pt: 'Nada a fazer se os dois são devidos; senão, retire um deles' },
	'The column {0} was not taken, since its heading says that it is in another unit: give the amount itself, in the unit of the currency, in a column "amount"': { es: 'La columna {0} no se tomó, porque su encabezado dice que está en otra unidad: ponga el importe mismo, en la unidad de la moneda, en una columna "amount"', pt: 'A coluna {0} não foi usada, porque o título diz que está em outra unidade: informe o próprio valor, na unidade da moeda, em uma coluna "amount"' },
	'The column "{0}", which was not taken, says {1}, and without it the currency is {2}': { es: 'La columna "{0}", que no se tomó, dice {1}, y sin ella la moneda es {2}', pt: 'A coluna "{0}", que não foi usada, diz {1}, e sem ela a moeda é {2}' },
	'Call the column "currency", choose the currency in the node, or put the column among the {0}': { es: 'Llame "currency" a la columna, elija la moneda en el nodo o ponga la columna entre las {0}', pt: 'Chame a coluna de "currency", escolha a moeda no nó ou coloque a coluna entre as {0}' },
	'Run the workflow on that day, or take the row out until then': { es: 'Ejecute el flujo ese día, o quite la fila hasta entonces', pt: 'Execute o fluxo nesse dia, ou retire a linha até lá' },
};
