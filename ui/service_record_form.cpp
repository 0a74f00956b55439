// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/service_record_form.h"

#include "ui/appearance.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace fwpilot {

namespace {

constexpr int longestEntry = 120;  // characters
constexpr int remarksHeight = 92;

const QString technicianKey = QStringLiteral("record/technician");
const QString locationKey = QStringLiteral("record/location");

}  // namespace

ServiceRecordForm::ServiceRecordForm(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_technician(addField("technicianField", tr("Technician")))
    , m_customer(addField("customerField", tr("Customer")))
    , m_location(addField("locationField", tr("Location")))
    , m_assetTag(addField("assetTagField", tr("Asset tag")))
    , m_ticket(addField("ticketField", tr("Ticket")))
    , m_remarks(new QPlainTextEdit)
{
    auto *label = new QLabel(tr("Remarks"));
    label->setBuddy(m_remarks);
    m_remarks->setObjectName(QStringLiteral("remarksField"));
    m_remarks->setAccessibleName(label->text());
    m_remarks->setTabChangesFocus(true);
    connect(m_remarks, &QPlainTextEdit::textChanged, this, &ServiceRecordForm::edited);
    m_column->addWidget(label);
    m_column->addWidget(m_remarks, 1);
    const QSettings settings;
    m_technician->setText(settings.value(technicianKey).toString());
    m_location->setText(settings.value(locationKey).toString());
    applyMetrics();
}

QLineEdit *ServiceRecordForm::addField(const char *name, const QString &label)
{
    auto *field = new QLineEdit;
    auto *words = new QLabel(label);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setMaxLength(longestEntry);
    words->setBuddy(field);
    connect(field, &QLineEdit::textChanged, this, &ServiceRecordForm::edited);
    m_column->addWidget(words);
    m_column->addWidget(field);
    m_column->addSpacing(0);
    return field;
}

RecordEntries ServiceRecordForm::entries() const
{
    return {m_assetTag->text(), m_ticket->text(), m_location->text(), m_technician->text(), m_customer->text(), m_remarks->toPlainText()};
}

void ServiceRecordForm::remember() const
{
    QSettings settings;
    settings.setValue(technicianKey, m_technician->text());
    settings.setValue(locationKey, m_location->text());
}

void ServiceRecordForm::applyMetrics()
{
    const auto px = [this](int pixels) { return scaled(fontMetrics(), pixels); };
    m_column->setContentsMargins(px(16), px(16), px(16), px(16));
    m_column->setSpacing(px(4));
    for (int part = 0; part < m_column->count(); ++part) {
        if (QSpacerItem *behindField = m_column->itemAt(part)->spacerItem())
            behindField->changeSize(0, px(6));
    }
    m_remarks->setMinimumHeight(px(remarksHeight));
}

void ServiceRecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

}  // namespace fwpilot
