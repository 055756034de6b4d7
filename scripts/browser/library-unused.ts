/*
 * Stands in for vis-data and keycharm in the timeline library, which is given no items
 * and no lanes here and need not be clicked before use (see vis.ts): nothing of it is
 * ever called.
 */
export class DataSet {}
class NoView {}

export { NoView as DataView };
export const isDataViewLike = () => false;
export const createNewDataPipeFrom = () => undefined;
export default () => ({ bind() {}, unbind() {}, destroy() {} });
