interface OrderSelectProps<Order extends string> {
  readonly name: string;
  readonly orders: readonly Order[];
  readonly order: Order;
  readonly nameOf: (order: Order) => string;
  readonly onChoose: (order: Order) => void;
}

/** By what a list is sorted: always by something, where a filter may be empty. */
export function OrderSelect<Order extends string>(props: OrderSelectProps<Order>) {
  const { name, orders, order, nameOf, onChoose } = props;
  return (
    <label>
      {name}
      <select
        value={order}
        onChange={(event) => {
          const chosen = orders.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {orders.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
